import {
  PROGRAM_STEP_KINDS,
  stepText,
  STEP_TEXTS,
} from '../../../src/domain/tiering/draft-history';
import { wantedInstant } from '../../../src/domain/tiering/draft-schedule';
import { changeReview, NO_REVIEW } from '../../../src/domain/tiering/review-setting';

const DAY_MS = 86_400_000;

describe('the history of a draft', () => {
  it('is told in both languages, and says the same', () => {
    const gaps = (text: string) => text.match(/\{\w+\}/g) ?? [];
    for (const texts of Object.values(STEP_TEXTS)) {
      expect(Object.keys(texts)).toEqual([...PROGRAM_STEP_KINDS]);
    }
    for (const kind of PROGRAM_STEP_KINDS) {
      expect(gaps(STEP_TEXTS['zh-CN'][kind])).toEqual(gaps(STEP_TEXTS.en[kind]));
      expect(stepText({ kind, versionNumber: 7 }, 'en')).toMatch(/^[A-Z][^{]*\.$/);
      expect(stepText({ kind, versionNumber: 7 }, 'zh-CN')).toMatch(/^[^{]*。$/);
    }
  });
});

describe('the setting that drafts are reviewed', () => {
  const ON = { since: 1, offAsked: null };
  const ASKED = { since: 1, offAsked: { by: 'ann', at: 10 } };
  const by = (actor: string, at = 20) => ({ actor, at });

  it.each([
    [NO_REVIEW, true, by('ann'), { setting: { since: 20, offAsked: null }, step: 'REVIEW_ON' }],
    [ASKED, true, by('bob'), { setting: ON, step: 'REVIEW_ON' }],
    [ON, false, by('ann', 10), { setting: ASKED, step: 'REVIEW_OFF_ASKED' }],
    [ASKED, false, by('bob'), { setting: NO_REVIEW, step: 'REVIEW_OFF' }],
    [
      ...([ASKED, false, by('bob', 10 + 7 * DAY_MS)] as const),
      {
        setting: { since: 1, offAsked: { by: 'bob', at: 10 + 7 * DAY_MS } },
        step: 'REVIEW_OFF_ASKED',
      },
    ],
  ] as const)('%j, asked %s by %j', (setting, wanted, who, value) => {
    expect(changeReview(setting, wanted, who)).toEqual({ ok: true, value });
  });

  it.each([
    [NO_REVIEW, false, 'nothing-changed'],
    [ON, true, 'nothing-changed'],
    [ASKED, false, 'four-eyes'],
  ] as const)('%j, asked %s by the same, is %s', (setting, wanted, error) => {
    expect(changeReview(setting, wanted, by('ann'))).toEqual({ ok: false, error });
  });
});

describe('the instant that somebody means', () => {
  const now = Date.parse('2026-03-02T12:00:00Z');
  const programme = { timeZone: 'Europe/London', now };

  it('is that of a clock of the programme, or of the zone that is named', () => {
    const at = { localDateTime: '2026-10-25T01:30' };
    expect(wantedInstant(at, programme)).toEqual({
      ok: true,
      value: { instant: Date.parse('2026-10-25T00:30:00Z'), timeZone: 'Europe/London' },
    });
    expect(wantedInstant({ ...at, timeZone: 'Asia/Shanghai' }, programme)).toEqual({
      ok: true,
      value: { instant: Date.parse('2026-10-24T17:30:00Z'), timeZone: 'Asia/Shanghai' },
    });
  });

  it('lies ahead, by two years at most', () => {
    const kindAt = (instant: number) => {
      const wanted = wantedInstant({ instant }, programme);
      return wanted.ok ? 'ok' : wanted.error.kind;
    };
    expect([0, 1, 731 * DAY_MS, 731 * DAY_MS + 1].map((ahead) => kindAt(now + ahead))).toEqual([
      ...['not-ahead', 'ok', 'ok', 'too-far-ahead'],
    ]);
  });
});
