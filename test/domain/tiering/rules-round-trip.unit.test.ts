import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/shared/canonical';
import { amendRules, checkRules, uncheckedOf } from '../../../src/domain/tiering/check-rules';
import { lengthText } from '../../../src/domain/tiering/length';
import {
  completeRules,
  type KeptRules,
  type ProgramRules,
} from '../../../src/domain/tiering/rules';
import { randomRules } from '../../support/random-unchecked-rules';
import { buildRules } from '../../support/rules';

const LOCALES = ['en', 'zh-CN'];

function checked(unchecked: Parameters<typeof checkRules>[0]): ProgramRules {
  const rules = checkRules(unchecked, LOCALES);
  if (!rules.ok) throw new Error(`Refused: ${JSON.stringify(rules.error)}`);
  return rules.value;
}

describe('rules that are written out', () => {
  it('come back as the very same text when they are checked again', () => {
    fc.assert(
      fc.property(randomRules, (written) => {
        const rules = checked(written);
        const text = JSON.stringify(rules);
        expect(JSON.stringify(checked(uncheckedOf(rules)))).toBe(text);
        expect(JSON.stringify(checked(amendRules(rules, {})))).toBe(text);
        expect(JSON.stringify(checked(amendRules(rules, { movement: {} })))).toBe(text);
        const kept = completeRules(JSON.parse(text) as KeptRules);
        expect(canonicalJson(kept)).toBe(canonicalJson(rules));
      }),
      { numRuns: 200 },
    );
  });

  it('come back also from the text of a length', () => {
    fc.assert(
      fc.property(randomRules, (written) => {
        const rules = checked(written);
        const { validity } = rules.movement;
        if (validity.kind !== 'LENGTH') return;
        const movement = { validity: { ...validity, length: lengthText(validity.length) } };
        expect(checked(amendRules(rules, { movement }))).toEqual(rules);
      }),
    );
  });
});

describe('an amendment of movement', () => {
  const rules = buildRules({
    movement: {
      validity: { kind: 'LENGTH', length: 'P1Y' },
      graceDays: 30,
      decline: { falls: 6 },
      sustained: [{ tierCode: 'gold', amount: 500, months: 3 }],
    },
  });

  it('changes what it speaks of, and clears what is null', () => {
    const amended = checked(amendRules(rules, { movement: { graceDays: 60, decline: null } }));
    expect(amended.movement).toEqual({ ...rules.movement, graceDays: 60, decline: null });
  });

  it('leaves nothing where all of it is cleared', () => {
    const amended = checked(amendRules(rules, { movement: null }));
    expect(amended.movement).toEqual(buildRules().movement);
  });

  it('is checked together with what stays', () => {
    const amended = amendRules(rules, { movement: { validity: { kind: 'FOREVER' } } });
    expect(checkRules(amended, LOCALES)).toMatchObject({
      ok: false,
      error: [{ code: 'NEEDS_TERMS', path: ['movement', 'decline'] }],
    });
  });
});
