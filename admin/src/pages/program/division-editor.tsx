import type { DivisionKind } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { NumberControl, OptionalNumber, SelectControl } from '../../editing/controls';
import type { SectionProps } from './ladder-editor';
import type { Rules } from './rules';
import { ModelControl } from './model-control';
import { RULES_TEXTS } from './rules.texts';

type Division = Rules['division'];
type Share = NonNullable<Division['shares']>[number];

const KINDS: readonly DivisionKind[] = ['FIXED', 'QUANTILE', 'MODEL'];
const CONFIDENCE = 0.5;

/** How scores become tiers. */
export function DivisionEditor({ rules, onChange }: SectionProps) {
  const t = useTexts(RULES_TEXTS);
  const { division } = rules;
  const set = (change: Partial<Division>) => onChange({ division: { ...division, ...change } });
  return (
    <Panel title={t('division')} className="half">
      <div className="fields">
        <SelectControl<DivisionKind>
          {...{ label: t('divisionKind'), path: 'division.kind', value: division.kind }}
          options={KINDS.map((value) => ({ value, label: t(`division.${value}`) }))}
          onChange={(kind) => onChange({ division: newDivision(kind, rules) })}
        />
        {division.kind === 'MODEL' && (
          <>
            <ModelControl
              value={division.modelCode ?? ''}
              onChange={(modelCode) => set({ modelCode })}
            />
            <NumberControl
              {...{ label: t('confidence'), path: 'division.minimumConfidence' }}
              value={division.minimumConfidence ?? CONFIDENCE}
              {...{ min: 0, max: 1, step: 0.05 }}
              onChange={(minimumConfidence) => set({ minimumConfidence })}
            />
          </>
        )}
      </div>
      {division.kind === 'QUANTILE' && (
        <Shares shares={division.shares ?? []} onChange={(shares) => set({ shares })} />
      )}
    </Panel>
  );
}

interface SharesProps {
  readonly shares: Share[];
  readonly onChange: (shares: Share[]) => void;
}

function Shares({ shares, onChange }: SharesProps) {
  const t = useTexts(RULES_TEXTS);
  const set = (at: number, change: Partial<Share>) =>
    onChange(shares.map((share, index) => (index === at ? { ...share, ...change } : share)));
  return (
    <table className="plain-table edit-table">
      <thead>
        <tr>
          <th scope="col">{t('tier')}</th>
          <th scope="col">{t('share')}</th>
          <th scope="col">{t('floor')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ tierCode, share, floor }, at) => (
          <tr key={tierCode}>
            <th scope="row">{tierCode}</th>
            <td>
              <NumberControl
                isBare
                {...{ label: t('of', { what: t('share'), tier: tierCode }), value: share }}
                path={`division.shares.${at}.share`}
                {...{ min: 0, max: 1, step: 0.01 }}
                onChange={(next) => set(at, { share: next })}
              />
            </td>
            <td>
              <OptionalNumber
                isBare
                {...{ label: t('of', { what: t('floor'), tier: tierCode }), value: floor ?? null }}
                path={`division.shares.${at}.floor`}
                none={t('noFloor')}
                onChange={(next) => set(at, { floor: next })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Shares begin as each tier with half of the one beneath it. */
function newDivision(kind: DivisionKind, { ladder }: Rules): Division {
  const shares = ladder
    .slice(1)
    .map(({ code }, index) => ({ tierCode: code, share: 0.4 / 2 ** index, floor: null }));
  return {
    kind,
    minimumConfidence: kind === 'MODEL' ? CONFIDENCE : null,
    modelCode: kind === 'MODEL' ? '' : null,
    shares: kind === 'QUANTILE' ? shares : null,
  };
}
