import type { Instant } from '../../../src/domain/shared/instant';
import type { Base } from '../base/build-base';
import type { Workplace } from '../command';
import { askOnce } from '../worker';
import type { Preparation, Prepared } from './prepare';

/** A database of a great many members, copied from the base. */
export interface Million extends Workplace {
  readonly programId: string;
  readonly adminKey: string;
  readonly members: number;
  /** The instant up to which there is history, and its local day. */
  readonly asOf: Instant;
  readonly day: number;
  /** The interpreter of the baselines in Python; null where it was not found. */
  readonly python: string | null;
}

export interface MillionRequest extends Workplace {
  readonly baseUrl: string;
  readonly base: Base;
  readonly behavioursPerMember: number;
  readonly copies: number;
  readonly python: string | null;
}

/** Copies the base, checks the copies, and lays their states beside them for baselines. */
export async function makeMillion(request: MillionRequest): Promise<Million> {
  const { baseUrl, base, behavioursPerMember, copies } = request;
  const { databaseUrl, databasePid, python } = request;
  const { programId, adminKey, asOf } = base;
  const { members, day } = await prepare({
    ...{ kind: 'clone', databaseUrl, baseUrl, copies, behavioursPerMember },
    ...{ members: base.memberIds.length, asOf },
  });
  return { databaseUrl, databasePid, programId, adminKey, asOf, members, day, python };
}

export const prepare = (preparation: Preparation): Promise<Prepared> =>
  askOnce<Preparation, Prepared>('million/prepare', preparation);
