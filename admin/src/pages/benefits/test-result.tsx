import { useQuery } from 'urql';
import {
  BenefitTrialDocument,
  type BenefitContextInput,
  type BenefitTrialQuery,
} from '../../api/generated/graphql';
import { QueryView } from '../../app/query-view';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { useSettled } from '../../ui/use-settled';
import type { Definition } from '../../editing/benefit/catalogue';
import type { Rule } from '../../editing/benefit/rule';
import { TRIAL_TEXTS } from './trial.texts';
import { useValueWords } from './value-words';

type Tested = NonNullable<NonNullable<BenefitTrialQuery['benefitTest']>['benefit']>;
type Condition = Tested['conditions'][number];

export interface TestResultProps {
  readonly rule: Rule;
  readonly catalogue: readonly Definition[];
  readonly memberId: string;
  readonly context: BenefitContextInput;
}

const TYPING_MS = 350;

/** Granted or refused, and why: each condition with what there is and what is required. */
export function TestResult({ rule, catalogue, memberId, context }: TestResultProps) {
  const t = useTexts(TRIAL_TEXTS);
  const settled = useSettled(rule, TYPING_MS);
  const asked = useSettled(context, TYPING_MS);
  const [query, ask] = useQuery({
    query: BenefitTrialDocument,
    variables: { rule: settled, memberId, context: asked },
  });
  return (
    <Panel title={t('result')}>
      <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ benefitTest }) => {
          if (!benefitTest) return <p role="alert">{t('unseen')}</p>;
          const { benefit, userErrors } = benefitTest;
          return benefit ? (
            <Answer {...{ benefit, catalogue }} />
          ) : (
            <ul className="refusals faults" role="alert">
              {userErrors.map(({ message, field }) => (
                <li key={(field ?? []).join('.') + message}>{message}</li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Panel>
  );
}

interface AnswerProps {
  readonly benefit: Tested;
  readonly catalogue: readonly Definition[];
}

function Answer({ benefit, catalogue }: AnswerProps) {
  const t = useTexts(TRIAL_TEXTS);
  const format = useFormat();
  const { isGranted, effects, reasons, conditions } = benefit;
  return (
    <div className="stack">
      <p>
        <StatusMark tone={isGranted ? 'good' : 'bad'}>
          {isGranted ? t('granted') : t('refused')}
        </StatusMark>
      </p>
      {effects.length > 0 && (
        <ul className="reason-list">
          {effects.map(({ kind, text, amountOff }) => (
            <li key={kind}>
              {text}
              {amountOff && (
                <span className="muted">
                  {` · ${t('amountOff', { amount: format.money(amountOff) })}`}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && (
        <ul className="reason-list findings">
          {reasons.map(({ code, text }) => (
            <li key={code + text}>{text}</li>
          ))}
        </ul>
      )}
      {conditions.length === 0 ? (
        <p className="muted">{t('noConditions')}</p>
      ) : (
        <ConditionTable {...{ conditions, catalogue }} />
      )}
    </div>
  );
}

interface ConditionTableProps {
  readonly conditions: readonly Condition[];
  readonly catalogue: readonly Definition[];
}

function ConditionTable({ conditions, catalogue }: ConditionTableProps) {
  const t = useTexts(TRIAL_TEXTS);
  const words = useValueWords(catalogue);
  return (
    <ScrollFrame label={t('conditions')}>
      <table className="plain-table">
        <caption className="unseen">{t('conditions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('condition')}</th>
            <th scope="col">{t('met')}</th>
            <th scope="col">{t('actual')}</th>
            <th scope="col">{t('required')}</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition) => {
            const { path, field, text, isMet, isWanted, actual, required } = condition;
            return (
              <tr key={path.join('.')}>
                <th scope="row" className="condition-text">
                  {text}
                  {!isWanted && <span className="muted">{` · ${t('unwanted')}`}</span>}
                </th>
                <td>
                  <StatusMark tone={isMet === isWanted ? 'good' : 'bad'}>
                    {isMet ? t('isMet') : t('isNotMet')}
                  </StatusMark>
                </td>
                <td>{actual ? words(field, actual) : t('unknown')}</td>
                <td>{required.map((each) => words(field, each)).join(' – ') || t('nothing')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
