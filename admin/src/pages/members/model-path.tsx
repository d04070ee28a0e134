import { Link } from 'react-router';
import type { MemberTierQuery } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { TierMark } from '../../ui/tier-mark';
import { MODEL_PATH_TEXTS } from './model-path.texts';

type Reading = NonNullable<NonNullable<MemberTierQuery['member']>['decision']['model']>;
type Question = Reading['questions'][number];
type Change = NonNullable<Reading['nearestChange']>;

/** What a model said of the member, and the way through its tree that led there. */
export function ModelPath({ reading }: { readonly reading: Reading }) {
  const t = useTexts(MODEL_PATH_TEXTS);
  const format = useFormat();
  const mayRead = usePermitted('MODELS_READ');
  const { code, version, tier, confidence, usedFallback, questions, path, nearestChange } = reading;
  const name = t('model', { code, version });
  return (
    <section aria-label={t('title')}>
      <h3 className="part">{t('title')}</h3>
      <p>
        {mayRead ? <Link to={`/models/${code}/${version}?tab=tree`}>{name}</Link> : name}{' '}
        {tier && <TierMark {...tier} />}{' '}
        <span className="muted">{t('sure', { confidence: format.percent(confidence) })}</span>
      </p>
      {usedFallback && <p className="muted">{t('fallback')}</p>}
      <ul className="condition-list part-below" aria-label={t('questions')}>
        {questions.map((question) => (
          <li key={question.feature}>
            <span className="sign muted" aria-hidden="true">
              ›
            </span>
            <Asked question={question} />
          </li>
        ))}
      </ul>
      <details className="paragraph">
        <summary>{t('inWords')}</summary>
        <p>{path}</p>
        {nearestChange && <p>{nearestChange.text}</p>}
      </details>
      {!usedFallback && <NearestChange change={nearestChange ?? null} />}
    </section>
  );
}

/** The nearest way to a tier above the one that was predicted; the highest has none above. */
function NearestChange({ change }: { readonly change: Change | null }) {
  const t = useTexts(MODEL_PATH_TEXTS);
  if (change === null) return <p className="muted">{t('noChange')}</p>;
  return (
    <section aria-label={t('change')} className="part-below">
      <h4 className="part">
        {t('change')} <TierMark {...change.tier} />
      </h4>
      <ul className="condition-list">
        {change.steps.map((step) => (
          <li key={step.feature}>
            <span className="sign muted" aria-hidden="true">
              ›
            </span>
            <Step step={step} />
          </li>
        ))}
      </ul>
      <p className="muted">{t('changeNote')}</p>
    </section>
  );
}

function Step({ step }: { readonly step: Change['steps'][number] }) {
  const t = useTexts(MODEL_PATH_TEXTS);
  const feature = useTexts(FEATURE_TEXTS);
  const format = useFormat();
  const { actual, operator, below } = step;
  const required = format.score(step.required);
  const atLeast =
    below == null
      ? t('from', { from: required })
      : t('between', { from: required, below: format.score(below) });
  return (
    <span>
      {feature(step.feature)}{' '}
      <strong>{operator === 'AT_MOST' ? t('atMost', { required }) : atLeast}</strong>{' '}
      <span className="muted">
        {actual == null ? t('unknown') : t('actual', { actual: format.score(actual) })}
      </span>
    </span>
  );
}

function Asked({ question }: { readonly question: Question }) {
  const t = useTexts(MODEL_PATH_TEXTS);
  const feature = useTexts(FEATURE_TEXTS);
  const format = useFormat();
  const { from, below, value, isImputed } = question;
  const interval = intervalOf();
  function intervalOf(): string {
    const places = { from: format.score(from ?? 0), below: format.score(below ?? 0) };
    if (from != null && below != null) return t('between', places);
    return from == null ? t('below', places) : t('from', places);
  }
  return (
    <span>
      {feature(question.feature)} <strong>{format.score(value)}</strong>{' '}
      <span className="muted">
        {interval}
        {isImputed && ` · ${t('imputed')}`}
      </span>
    </span>
  );
}
