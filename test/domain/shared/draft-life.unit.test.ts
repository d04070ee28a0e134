import fc from 'fast-check';
import {
  DRAFT_STATES,
  isApproved,
  newDraftLife,
  stepRefusal,
  takeStep,
  type DraftLife,
  type DraftState,
  type DraftStep,
  type DraftStepKind,
  type StepTaker,
} from '../../../src/domain/shared/draft-life';

const STEPS: Readonly<Record<DraftStepKind, DraftStep>> = {
  EDIT: { kind: 'EDIT' },
  SUBMIT: { kind: 'SUBMIT' },
  APPROVE: { kind: 'APPROVE', comment: 'Good.' },
  RETURN: { kind: 'RETURN', comment: 'Not yet.' },
  SCHEDULE: { kind: 'SCHEDULE', instant: 9_000, timeZone: 'UTC', reason: 'Spring.' },
  UNSCHEDULE: { kind: 'UNSCHEDULE' },
  PUBLISH: { kind: 'PUBLISH', versionNumber: 2, reason: 'Spring.' },
  FALL_DUE: { kind: 'FALL_DUE', versionNumber: 2 },
  GIVE_BACK: { kind: 'GIVE_BACK' },
  DISCARD: { kind: 'DISCARD' },
};
const KINDS = Object.keys(STEPS) as DraftStepKind[];

const by = (actor: string, requiresReview = false): StepTaker => ({
  ...{ actor, requiresReview },
  at: 5_000,
});
const FRESH = newDraftLife({ actor: 'ann', at: 1_000 });

/** The life after steps that are all expected to be taken. */
function after(...steps: readonly (readonly [DraftStepKind, StepTaker])[]): DraftLife {
  return steps.reduce<DraftLife>((life, [kind, taker]) => {
    const next = takeStep(life, STEPS[kind], taker);
    if (!next.ok) throw new Error(`${kind}: ${next.error.kind}`);
    return next.value;
  }, FRESH);
}

describe('the life of a draft', () => {
  const TABLE: Readonly<Record<DraftStepKind, Partial<Record<DraftState, DraftState>>>> = {
    EDIT: { DRAFT: 'DRAFT', IN_REVIEW: 'DRAFT', APPROVED: 'DRAFT' },
    SUBMIT: { DRAFT: 'IN_REVIEW' },
    APPROVE: { IN_REVIEW: 'APPROVED' },
    RETURN: { IN_REVIEW: 'DRAFT', APPROVED: 'DRAFT' },
    SCHEDULE: { DRAFT: 'SCHEDULED', APPROVED: 'SCHEDULED' },
    UNSCHEDULE: { SCHEDULED: 'DRAFT' },
    PUBLISH: { DRAFT: 'PUBLISHED', APPROVED: 'PUBLISHED' },
    FALL_DUE: { SCHEDULED: 'PUBLISHED' },
    GIVE_BACK: { SCHEDULED: 'DRAFT' },
    DISCARD: { DRAFT: 'DISCARDED', IN_REVIEW: 'DISCARDED', APPROVED: 'DISCARDED' },
  };
  const cases = KINDS.flatMap((kind) => DRAFT_STATES.map((state) => [kind, state] as const));

  it.each(cases)('%s from %s', (kind, state) => {
    const taken = takeStep({ ...FRESH, state }, STEPS[kind], by('bob'));
    const expected = TABLE[kind][state];
    if (expected === undefined) {
      expect(taken).toEqual({ ok: false, error: { kind: 'wrong-state', state } });
    } else {
      expect(taken).toMatchObject({ ok: true, value: { state: expected, revision: 2 } });
    }
  });

  it('is approved by nobody who edited it last or submitted it', () => {
    const life = after(['EDIT', by('bob')], ['SUBMIT', by('ann')]);
    for (const actor of ['ann', 'bob']) {
      expect(stepRefusal(life, 'APPROVE', by(actor))).toEqual({ kind: 'four-eyes' });
    }
    expect(stepRefusal(life, 'APPROVE', by('cem'))).toBeNull();
  });

  it('is published without an approval only where none is asked for', () => {
    for (const kind of ['PUBLISH', 'SCHEDULE'] as const) {
      expect(stepRefusal(FRESH, kind, by('ann', true))).toEqual({ kind: 'not-approved' });
      expect(stepRefusal(FRESH, kind, by('ann'))).toBeNull();
      const approved = after(['SUBMIT', by('ann')], ['APPROVE', by('bob')]);
      expect(stepRefusal(approved, kind, by('ann', true))).toBeNull();
    }
  });

  it('does not fall due unapproved where the setting came after the schedule', () => {
    const scheduled = after(['SCHEDULE', by('ann')]);
    expect(stepRefusal(scheduled, 'FALL_DUE', by('system', true))).toEqual({
      kind: 'not-approved',
    });
  });

  it('loses its approval with an edit, and keeps what was asked for until it is submitted', () => {
    const submitted = ['SUBMIT', by('ann')] as const;
    const approved = after(submitted, ['APPROVE', by('bob')]);
    const edited = takeStep(approved, STEPS.EDIT, by('bob'));
    expect(edited).toMatchObject({
      value: { state: 'DRAFT', editedBy: 'bob', submittedBy: null, review: null },
    });
    const returned = after(submitted, ['RETURN', by('bob')], ['EDIT', by('ann')]);
    expect(returned.review).toMatchObject({ verdict: 'CHANGES_REQUESTED', comment: 'Not yet.' });
    expect(takeStep(returned, STEPS.SUBMIT, by('ann'))).toMatchObject({ value: { review: null } });
  });

  it('is approved again after it was taken off the schedule', () => {
    const life = after(
      ['SUBMIT', by('ann')],
      ['APPROVE', by('bob')],
      ['SCHEDULE', by('ann')],
      ['UNSCHEDULE', by('cem')],
    );
    expect(life).toMatchObject({ state: 'APPROVED', schedule: null, reason: null });
  });

  it('under review, nothing is ever published that one person alone has seen', () => {
    const steps = fc.array(
      fc.record({ kind: fc.constantFrom(...KINDS), actor: fc.constantFrom('ann', 'bob', 'cem') }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (walk) => {
        let life = FRESH;
        for (const { kind, actor } of walk) {
          const next = takeStep(life, STEPS[kind], by(actor, true));
          if (!next.ok) continue;
          expect(next.value.revision).toBe(life.revision + 1);
          if (next.value.state === 'PUBLISHED') {
            expect(isApproved(life)).toBe(true);
            expect([life.editedBy, life.submittedBy]).not.toContain(life.review?.by);
          }
          life = next.value;
        }
      }),
    );
  });
});
