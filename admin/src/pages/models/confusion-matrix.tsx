import type { CSSProperties } from 'react';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ScrollFrame } from '../../ui/scroll-frame';
import { TierMark } from '../../ui/tier-mark';
import type { Report } from './report';
import { REPORT_TEXTS } from './report.texts';
import { useTier } from './use-tiers';

type Confusion = Report['test']['confusion'];

/**
 * Labels against predictions as a heat picture that is a table as well: each cell has its number,
 * its part of the row, and a sign where it is right.
 */
export function ConfusionMatrix({ confusion }: { readonly confusion: Confusion }) {
  const t = useTexts(REPORT_TEXTS);
  const tier = useTier();
  const codes = [...new Set(confusion.map(({ actual }) => actual))];
  return (
    <>
      <ScrollFrame label={t('confusionCaption')} className="matrix-frame">
        <table className="matrix">
          <caption className="unseen">{t('confusionCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                {t('actual')} <span aria-hidden="true">↓</span> {t('predictedAs')}{' '}
                <span aria-hidden="true">→</span>
              </th>
              {codes.map((code) => (
                <th key={code} scope="col">
                  <TierMark {...tier(code)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((actual) => (
              <Row key={actual} {...{ actual, codes, confusion }} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="muted table-note">{t('deep')}</p>
    </>
  );
}

interface RowProps {
  readonly actual: string;
  readonly codes: readonly string[];
  readonly confusion: Confusion;
}

function Row({ actual, codes, confusion }: RowProps) {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const tier = useTier();
  const row = confusion.filter((each) => each.actual === actual);
  const whole = row.reduce((sum, { members }) => sum + members, 0);
  return (
    <tr>
      <th scope="row">
        <TierMark {...tier(actual)} />
      </th>
      {codes.map((predicted) => {
        const members = row.find((each) => each.predicted === predicted)?.members ?? 0;
        const isRight = actual === predicted;
        if (members === 0) {
          return (
            <td key={predicted} className="matrix-none">
              0
            </td>
          );
        }
        const share = members / whole;
        const heat = `${Math.round(20 + 80 * share)}%`;
        return (
          <td
            key={predicted}
            className={isRight ? 'matrix-up' : 'matrix-down'}
            style={{ '--heat': heat } as CSSProperties}
          >
            {isRight && <span aria-hidden="true">✓ </span>}
            {format.count(members)}
            {isRight && <span className="unseen">{t('right')}</span>}
            <small>{format.percent(share)}</small>
          </td>
        );
      })}
    </tr>
  );
}
