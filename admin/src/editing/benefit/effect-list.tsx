import { Checkbox } from 'antd';
import { useTexts } from '../../locales/texts';
import { DecimalControl, TextControl } from '../controls';
import { useEditing } from '../editing';
import { FaultAt } from './fault-at';
import { MinorControl } from './minor-control';
import { PARTS_TEXTS } from './parts.texts';
import { EFFECT_KINDS, newEffect, type Effect, type EffectKind } from './rule';

export interface EffectListProps {
  readonly then: readonly Effect[];
  readonly onChange: (then: readonly Effect[]) => void;
}

/** What is given: each kind once at most. */
export function EffectList({ then, onChange }: EffectListProps) {
  const t = useTexts(PARTS_TEXTS);
  const { isLocked } = useEditing();
  const change = (at: number, effect: Effect) =>
    onChange(then.map((each, index) => (index === at ? effect : each)));
  const toggle = (kind: EffectKind, isGiven: boolean) =>
    onChange(isGiven ? [...then, newEffect(kind)] : then.filter((each) => each.kind !== kind));
  const shown = EFFECT_KINDS.filter((kind) => !isLocked || then.some((each) => each.kind === kind));
  return (
    <>
      <ul className="effect-list">
        {shown.map((kind) => {
          const at = then.findIndex((each) => each.kind === kind);
          const effect = then[at];
          return (
            <li key={kind}>
              {isLocked ? (
                <strong>{t(`effect.${kind}`)}</strong>
              ) : (
                <Checkbox
                  checked={effect !== undefined}
                  onChange={(event) => toggle(kind, event.target.checked)}
                >
                  {t(`effect.${kind}`)}
                </Checkbox>
              )}
              {effect && (
                <EffectFields
                  effect={effect}
                  path={`then.${at}`}
                  onChange={(next) => change(at, next)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <FaultAt path="then" />
    </>
  );
}

interface EffectFieldsProps {
  readonly effect: Effect;
  readonly path: string;
  readonly onChange: (effect: Effect) => void;
}

function EffectFields({ effect, path, onChange }: EffectFieldsProps) {
  const t = useTexts(PARTS_TEXTS);
  switch (effect.kind) {
    case 'PERCENT_OFF':
      return (
        <div className="fields">
          <DecimalControl
            {...{ label: t('percent'), path: `${path}.percent`, value: effect.percent }}
            onChange={(percent) => onChange({ ...effect, percent })}
          />
          <MinorControl
            {...{ label: t('atMost'), path: `${path}.maximumMinor`, none: t('unlimited') }}
            value={effect.maximumMinor}
            onChange={(maximumMinor) => onChange({ ...effect, maximumMinor })}
          />
        </div>
      );
    case 'AMOUNT_OFF':
      return (
        <div className="fields">
          <MinorControl
            {...{ label: t('amount'), path: `${path}.amountMinor`, value: effect.amountMinor }}
            onChange={(minor) => minor !== null && onChange({ ...effect, amountMinor: minor })}
          />
        </div>
      );
    case 'POINTS_MULTIPLIER':
      return (
        <div className="fields">
          <DecimalControl
            {...{ label: t('multiplier'), path: `${path}.multiplier`, value: effect.multiplier }}
            onChange={(multiplier) => onChange({ ...effect, multiplier })}
          />
        </div>
      );
    case 'COUPON':
      return (
        <div className="fields">
          <TextControl
            {...{ label: t('coupon'), path: `${path}.couponCode`, value: effect.couponCode }}
            onChange={(couponCode) => onChange({ ...effect, couponCode })}
          />
        </div>
      );
    case 'FREE_SHIPPING':
      return null;
  }
}
