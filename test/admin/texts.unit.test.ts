import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLEnumType } from 'graphql';
import { FEATURE_TEXTS } from '../../admin/src/locales/feature.texts';
import { SCORE_TEXTS } from '../../admin/src/locales/score.texts';
import { textOf, speak, type Texts } from '../../admin/src/locales/texts';
import { BENEFITS_TEXTS } from '../../admin/src/pages/benefits/benefits.texts';
import { PARTS_TEXTS } from '../../admin/src/editing/benefit/parts.texts';
import { TRIAL_TEXTS } from '../../admin/src/pages/benefits/trial.texts';
import { EXPERIMENTS_TEXTS } from '../../admin/src/pages/experiments/experiments.texts';
import { RESULTS_TEXTS } from '../../admin/src/pages/experiments/results.texts';
import { BEHAVIOURS_TEXTS } from '../../admin/src/pages/members/behaviours.texts';
import { PROFILE_TEXTS } from '../../admin/src/pages/members/profile.texts';
import { DRAFT_TEXTS } from '../../admin/src/pages/program/draft.texts';
import { JOBS_TEXTS } from '../../admin/src/pages/jobs/jobs.texts';
import { MODELS_TEXTS } from '../../admin/src/pages/models/models.texts';
import { TRAIN_TEXTS } from '../../admin/src/pages/models/train.texts';
import { TRAININGS_TEXTS } from '../../admin/src/pages/jobs/trainings.texts';
import { RULES_TEXTS } from '../../admin/src/pages/program/rules.texts';
import { buildLaurelSchema } from '../../src/app/schema';
import { featureLabel } from '../../src/domain/behaviour/feature-names';
import { FEATURES } from '../../src/domain/behaviour/features';
import { SCORE_NAMES } from '../../src/domain/tiering/score-name';
import { FeatureName } from '../../src/features/programs/rules.type';

/** `purchaseAmount` is PURCHASE_AMOUNT. */
const FEATURE_NAME_CODES = Object.fromEntries(
  Object.entries(FeatureName).map(([code, feature]) => [feature, code]),
);

const SOURCE = join(__dirname, '../../admin/src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });

/** Every `defineTexts` of the console, with the file that it stands in. */
const parts = files
  .filter((file) => /\.texts\.ts$/.test(file))
  .flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- they are found
    const exported = require(join(SOURCE, file)) as Record<string, Texts<string>>;
    return Object.values(exported).map((texts) => [file, texts.namespace, texts.words] as const);
  });

const marksOf = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
const stemOf = (key: string): string => key.replace(/_(one|other)$/, '');
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** What is the same in Chinese: names, signs, and what is nothing but places. */
const isBare = (text: string): boolean => !/\p{L}{3}/u.test(text.replace(/\{\{\w+\}\}/g, ''));
const SAME = ['laurel_…', 'App', 'API', 'demo-0042、card:6299…、name@example.com'];

describe('the texts of the console', () => {
  it('are found, each under a name of its own', () => {
    expect(parts.length).toBeGreaterThan(15);
    const names = parts.map(([, namespace]) => namespace);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(parts)('%s: both languages have the same keys', (_, __, words) => {
    const [en, zh] = [words.en, words['zh-CN']].map((each) => Object.keys(each).map(stemOf));
    expect([...new Set(zh)].toSorted()).toEqual([...new Set(en)].toSorted());
  });

  it.each(parts)('%s: each text has the same places in both', (_, __, words) => {
    for (const [key, zh] of Object.entries(words['zh-CN'])) {
      expect([key, marksOf(zh)]).toEqual([key, marksOf(words.en[key] ?? '')]);
    }
  });

  it.each(parts)('%s: nothing is empty, and Chinese is Chinese', (_, __, words) => {
    const en = Object.entries(words.en).filter(([, text]) => text.trim() === '' || hasHan(text));
    const zh = Object.entries(words['zh-CN']).filter(
      ([, text]) => !hasHan(text) && !isBare(text) && !SAME.includes(text),
    );
    expect([en, zh]).toEqual([[], []]);
  });

  it('call scores as the API does', () => {
    expect(SCORE_TEXTS.words).toEqual(SCORE_NAMES);
  });

  it('call features as the API does', () => {
    const code = (feature: string) => FEATURE_NAME_CODES[feature] ?? feature;
    for (const locale of ['en', 'zh-CN'] as const) {
      const names = FEATURES.map((each) => [code(each), featureLabel(each, locale)]);
      expect(FEATURE_TEXTS.words[locale]).toEqual(Object.fromEntries(names));
    }
  });

  it('name each page in both languages', () => {
    for (const file of files.filter((each) => each.endsWith('.page.ts'))) {
      const source = readFileSync(join(SOURCE, file), 'utf8');
      const [, en = ''] = /\ben: \{ title: '([^']+)' \}/.exec(source) ?? [];
      const [, zh = ''] = /'zh-CN': \{ title: '([^']+)' \}/.exec(source) ?? [];
      expect([file, /^[A-Z]/.test(en), hasHan(zh)]).toEqual([file, true, true]);
    }
  });

  it('stand nowhere in the code of a component', () => {
    const found = files
      .filter((file) => file.endsWith('.tsx'))
      .filter((file) => hasHan(readFileSync(join(SOURCE, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('are spoken in the language that was chosen, with a singular where there is one', () => {
    const says = (count: number) => textOf(BEHAVIOURS_TEXTS, 'purchases', { count });
    speak('en');
    expect([says(1), says(2)]).toEqual(['1 purchase', '2 purchases']);
    speak('zh-CN');
    expect([says(1), says(2)]).toEqual(['消费 1 次', '消费 2 次']);
  });
});

describe('what the API names', () => {
  const schema = buildLaurelSchema();

  it.each<[string, Texts<string>, string]>([
    ['FeatureName', FEATURE_TEXTS, ''],
    ['BehaviourType', BEHAVIOURS_TEXTS, 'type.'],
    ['Channel', BEHAVIOURS_TEXTS, 'channel.'],
    ['DecisionCause', PROFILE_TEXTS, 'cause.'],
    ['ExperimentState', EXPERIMENTS_TEXTS, 'state.'],
    ['ExperimentStopCause', EXPERIMENTS_TEXTS, 'cause.'],
    ['ExperimentMetric', RESULTS_TEXTS, 'metric.'],
    ['ExperimentMetric', RESULTS_TEXTS, 'within.'],
    ['ExperimentVerdict', RESULTS_TEXTS, 'say.'],
    ['ExperimentReadingMode', RESULTS_TEXTS, 'mode.'],
    ['ProgramDraftState', DRAFT_TEXTS, 'state.'],
    ['SimulationState', JOBS_TEXTS, 'state.'],
    ['NightlyStep', JOBS_TEXTS, 'step.'],
    ['LedgerVerificationState', JOBS_TEXTS, 'ledger.'],
    ['BenefitRuleState', BENEFITS_TEXTS, 'state.'],
    ['BenefitEffectKind', PARTS_TEXTS, 'effect.'],
    ['BenefitEffectKind', PARTS_TEXTS, 'say.'],
    ['BenefitChangeKind', TRIAL_TEXTS, 'change.'],
    ['ModelVersionState', MODELS_TEXTS, 'state.'],
    ['ModelVersionState', TRAININGS_TEXTS, 'state.'],
    ['ModelTrainingPhase', MODELS_TEXTS, 'phase.'],
    ['ModelTrainingPhase', TRAININGS_TEXTS, 'phase.'],
    ['ModelStepKind', MODELS_TEXTS, 'step.'],
    ['ModelLabelKind', TRAIN_TEXTS, 'labels.'],
    ['ValueModelKind', RULES_TEXTS, 'model.'],
    ['TransformKind', RULES_TEXTS, 'transform.'],
    ['DivisionKind', RULES_TEXTS, 'division.'],
    ['WindowKind', RULES_TEXTS, 'window.'],
  ])('%s is called something, value by value', (name, texts, prefix) => {
    const values = (schema.getType(name) as GraphQLEnumType).getValues();
    const missing = values.filter((value) => !(prefix + value.name in texts.words.en));
    expect(missing.map((value) => value.name)).toEqual([]);
  });
});
