import { Alert, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { Refusals, type Refusal } from '../../app/refusals';
import {
  DraftSimulationsDocument,
  ProgramSimulateDocument,
  type SimulationPartsFragment,
} from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import type { Draft } from './draft-editor';
import { SIMULATION_TEXTS } from './simulation.texts';
import { SimulationView } from './simulation-view';

export interface SimulationTabProps {
  readonly draft: Draft;
  readonly isDirty: boolean;
}

/** The simulations of a draft: the newest, or the one in the address. */
export function SimulationTab({ draft, isDirty }: SimulationTabProps) {
  const t = useTexts(SIMULATION_TEXTS);
  const isPermitted = usePermitted('PROGRAM_SIMULATE');
  const [query, ask] = useQuery({ query: DraftSimulationsDocument, pause: !isPermitted });
  const [address, setAddress] = useSearchParams();
  const show = (simulation: string) => setAddress({ tab: 'simulation', simulation });
  if (!isPermitted) return <EmptyState title={t('locked')} />;
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ simulations }) => {
        const own = simulations.nodes.filter(({ draftId }) => draftId === draft.id);
        const shown = own.find(({ id }) => id === address.get('simulation')) ?? own[0];
        return (
          <div className="stack">
            <Head {...{ draft, isDirty, own, shown }} onShow={show} />
            {shown ? (
              <SimulationView key={shown.id} id={shown.id} />
            ) : (
              <EmptyState title={t('none')} text={t('noneText')} />
            )}
          </div>
        );
      }}
    </QueryView>
  );
}

interface HeadProps extends SimulationTabProps {
  readonly own: readonly SimulationPartsFragment[];
  readonly shown: SimulationPartsFragment | undefined;
  readonly onShow: (id: string) => void;
}

function Head({ draft, isDirty, own, shown, onShow }: HeadProps) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  const isBusy = own.some(({ state }) => state === 'QUEUED' || state === 'RUNNING');
  const isOutdated = shown?.draftRevision != null && shown.draftRevision !== draft.revision;
  const reason = isDirty ? t('unsaved') : isBusy ? t('busy') : null;
  return (
    <Panel
      title={t('title')}
      extra={<StartButton {...{ draft, reason, onShow }} isFirst={own.length === 0} />}
    >
      <p className="muted">{t('lead')}</p>
      {own.length > 1 && (
        <Select
          aria-label={t('which')}
          className="simulation-select"
          value={shown?.id ?? ''}
          onChange={onShow}
          options={own.map(({ id, draftRevision, askedAt }) => ({
            value: id,
            label: t('ofRevision', {
              revision: draftRevision ?? '—',
              at: format.instant(askedAt),
            }),
          }))}
        />
      )}
      {isOutdated && (
        <Alert
          type="warning"
          showIcon
          title={t('outdated', { revision: shown.draftRevision ?? '—', now: draft.revision })}
        />
      )}
    </Panel>
  );
}

interface StartButtonProps {
  readonly draft: Draft;
  readonly reason: string | null;
  readonly isFirst: boolean;
  readonly onShow: (id: string) => void;
}

function StartButton({ draft, reason, isFirst, onShow }: StartButtonProps) {
  const t = useTexts(SIMULATION_TEXTS);
  const [{ fetching }, simulate] = useMutation(ProgramSimulateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { refresh } = useSession();
  const start = async () => {
    const answer = await simulate({ input: { draftId: draft.id } });
    const errors = answer.data?.programSimulate.userErrors ?? [];
    setRefusals(answer.error ? [answer.error] : errors);
    const started = answer.data?.programSimulate.simulation;
    if (!started) return;
    // A list that was empty does not know that it has one more.
    refresh();
    onShow(started.id);
  };
  return (
    <>
      <ReasonedButton
        type="primary"
        reason={reason}
        loading={fetching}
        onClick={() => void start()}
      >
        {isFirst ? t('start') : t('again')}
      </ReasonedButton>
      <Refusals refusals={refusals} />
    </>
  );
}
