import { App } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Refusals, type Refusal } from '../../app/refusals';
import { ProgramReviewUpdateDocument, type ProgramRulesQuery } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { PROGRAM_TEXTS } from './program.texts';
import { useWho } from '../../editing/use-who';

type ProgramNow = NonNullable<ProgramRulesQuery['program']>;

/** Whether what is published needs two pairs of eyes. */
export function ReviewPanel({ program }: { readonly program: ProgramNow }) {
  const t = useTexts(PROGRAM_TEXTS);
  const who = useWho();
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [{ fetching }, update] = useMutation(ProgramReviewUpdateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { isRequired, offAskedBy, viewerCanUpdate } = program.review;
  const change = async () => {
    const { data, error } = await update({
      ...{ id: program.id, input: { requiresReview: !isRequired } },
    });
    const found = error ? [error] : (data?.programSettingsUpdate.userErrors ?? []);
    setRefusals(found);
    refresh();
    if (found.length === 0) void message.success(t('reviewDone'));
  };
  return (
    <Panel title={t('review')}>
      <div className="stack">
        <p>{isRequired ? t('reviewOn') : t('reviewOff')}</p>
        {offAskedBy != null && (
          <p className="muted">{t('reviewAsked', { who: who(offAskedBy) })}</p>
        )}
        <Refusals refusals={refusals} />
        <div>
          <ReasonedButton
            reason={viewerCanUpdate ? null : t('reviewNeeds')}
            loading={fetching}
            onClick={() => void change()}
          >
            {isRequired ? t('reviewEnd') : t('reviewRequire')}
          </ReasonedButton>
        </div>
      </div>
    </Panel>
  );
}
