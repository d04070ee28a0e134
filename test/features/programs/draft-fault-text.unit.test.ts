import 'reflect-metadata';
import { DRAFT_STATES } from '../../../src/domain/shared/draft-life';
import {
  programDraftError,
  programReviewError,
} from '../../../src/features/programs/program-draft-error.type';

type Refusal = Parameters<typeof programDraftError>[0];

const REFUSALS: readonly Refusal[] = [
  ...DRAFT_STATES.map((state) => ({ kind: 'wrong-state', state }) as const),
  ...(
    [
      ...['not-found', 'nothing-changed', 'four-eyes', 'not-approved', 'already-scheduled'],
      ...['one-time', 'not-a-local-time', 'not-ahead'],
    ] as const
  ).map((kind) => ({ kind }) as Refusal),
  { kind: 'too-far-ahead', maximumDays: 731 },
  { kind: 'invalid-reason', maximum: 500 },
  { kind: 'invalid-title', maximum: 120 },
  { kind: 'invalid-comment', maximum: 500 },
  { kind: 'too-many-drafts', maximum: 20 },
  { kind: 'unknown-version', field: 'basedOn' },
  { kind: 'conflict', expectedVersion: 1, actualVersion: 2 },
  { kind: 'draft-conflict', expectedVersion: 1, actualVersion: 2 },
  { kind: 'overtaken', expectedVersion: 1, actualVersion: 2 },
  { kind: 'merge-conflict', conflict: { path: ['model'], base: 1, mine: 2, theirs: 3 } },
  { kind: 'rule', fault: { path: ['ladder'], code: 'REQUIRED', data: {} } },
];

describe('refusals of drafts', () => {
  it.each(REFUSALS.map((refusal) => [JSON.stringify(refusal), refusal] as const))(
    '%s is told in both languages',
    (_, refusal) => {
      for (const tell of [programDraftError, programReviewError]) {
        const [en, zh] = [tell(refusal, 'en'), tell(refusal, 'zh-CN')];
        expect(en.message).toMatch(/^[A-Z].*\.$/);
        expect(en.message).not.toMatch(/undefined/);
        expect(zh.message).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(zh.code).toBe(en.code);
        expect(zh.field).toEqual(en.field);
      }
    },
  );
});
