import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { ModelDefinitionOfDocument } from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { MODELS_TEXTS } from './models.texts';
import { TrainForm } from './train-form';
import { TRAIN_TEXTS } from './train.texts';
import { newTraining, trainingAfter } from './training';

/** The form that has a version trained; it begins with the definition of the one in the address. */
export function TrainPage() {
  const t = useTexts(TRAIN_TEXTS);
  const title = useTexts(MODELS_TEXTS);
  const { program } = useSession();
  const isPermitted = usePermitted('MODELS_TRAIN');
  const [address] = useSearchParams();
  const code = address.get('code') ?? '';
  const number = Number(address.get('version') ?? Number.NaN);
  const isNext = code !== '' && Number.isSafeInteger(number);
  const [query, ask] = useQuery({
    query: ModelDefinitionOfDocument,
    variables: { code, number },
    pause: !isNext || !isPermitted,
  });
  const trail = [
    { label: title('title'), to: '/models' },
    ...(code === '' ? [] : [{ label: code, to: `/models/${code}` }]),
  ];
  const tiers = program.tiers.map((tier) => tier.code);
  const begun = { ...newTraining(tiers), code };
  return (
    <>
      <PageHead
        title={code === '' ? t('title') : t('titleNext', { code })}
        trail={trail}
        lead={t('lead')}
      />
      {!isPermitted ? (
        <EmptyState title={t('locked')} />
      ) : !isNext ? (
        <TrainForm begun={begun} />
      ) : (
        <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ modelVersion }) => (
            <TrainForm
              key={modelVersion?.id ?? ''}
              begun={modelVersion ? trainingAfter(code, modelVersion, tiers) : begun}
            />
          )}
        </QueryView>
      )}
    </>
  );
}
