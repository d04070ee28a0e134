import { useState } from 'react';
import { useClient } from 'urql';
import type { Refusal } from '../../app/refusals';
import {
  ModelPageDocument,
  ModelPromoteDocument,
  ModelRollbackDocument,
  type ModelHeadFragment,
  type ModelPageQuery,
} from '../../api/generated/graphql';
import type { ChampionAct } from './champion-act';
import { championBefore } from './champion-history';

/** The step of who was first. */
export type FirstStep = NonNullable<ModelPageQuery['model']>['steps'][number];

interface Now {
  /** The champion that the act replaces. */
  readonly champion: number | null;
  /** What will decide. */
  readonly version: number;
}

export interface ChampionActs {
  readonly isBusy: boolean;
  readonly refusals: readonly Refusal[];
  /** Who was first; null where nobody was. */
  readonly conflict: FirstStep | null;
  readonly now: Now;
  /** The version that decides now; null where it was refused. */
  readonly send: (reason: string) => Promise<number | null>;
}

interface Opened {
  readonly act: ChampionAct;
  readonly model: ModelHeadFragment;
}

/** Promotes or rolls back on the champion that was read; after a conflict, on that of now. */
export function useChampionAct({ act, model }: Opened): ChampionActs {
  const client = useClient();
  const { code } = model;
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [conflict, setConflict] = useState<FirstStep | null>(null);
  const [now, setNow] = useState<Now>({
    champion: model.championVersion ?? null,
    version: act.version,
  });
  const request = (reason: string) =>
    act.kind === 'promote'
      ? client.mutation(ModelPromoteDocument, {
          ...{ code, version: now.version, expectedChampion: now.champion, reason },
        })
      : client.mutation(ModelRollbackDocument, {
          ...{ code, expectedChampion: now.champion ?? 0, reason },
        });
  /** Reads who was first, and what the act would do on top of it. */
  const readFirst = async (): Promise<FirstStep | null> => {
    const options = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(ModelPageDocument, { code }, options).toPromise();
    const steps = data?.model?.steps ?? [];
    const champion = data?.model?.championVersion ?? null;
    const version = act.kind === 'promote' ? act.version : championBefore(steps);
    setNow({ champion, version: version ?? act.version });
    return steps[0] ?? null;
  };
  const send = async (reason: string): Promise<number | null> => {
    setBusy(true);
    const { data, error } = await request(reason);
    const faults = data?.result.userErrors ?? [];
    const first = faults.some(({ code: each }) => each === 'CONFLICT') ? await readFirst() : null;
    setBusy(false);
    setConflict(first);
    setRefusals(error ? [error] : first === null ? faults : []);
    return data?.result.model?.championVersion ?? null;
  };
  return { isBusy, refusals, conflict, now, send };
}
