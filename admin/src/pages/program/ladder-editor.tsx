import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ScrollFrame } from '../../ui/scroll-frame';
import { CheckControl, DecimalControl, NumberControl, TextControl } from '../../editing/controls';
import { useEditing } from '../../editing/editing';
import { nextTier } from './new-parts';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';

export interface SectionProps {
  readonly rules: Rules;
  readonly onChange: (change: Partial<Rules>) => void;
}

type Rung = Rules['ladder'][number];

/** The rungs, from the base tier up. */
export function LadderEditor({ rules, onChange }: SectionProps) {
  const t = useTexts(RULES_TEXTS);
  const { isLocked } = useEditing();
  const { locales } = useSession().program;
  const { ladder } = rules;
  const set = (at: number, change: Partial<Rung>) =>
    onChange({
      ladder: ladder.map((rung, index) => (index === at ? { ...rung, ...change } : rung)),
    });
  return (
    <Panel title={t('ladder')} note={t('ladderNote')}>
      <ScrollFrame label={t('ladder')}>
        <table className="plain-table edit-table">
          <thead>
            <tr>
              <th scope="col">{t('code')}</th>
              {locales.map((locale) => (
                <th key={locale} scope="col">
                  {t('name', { locale })}
                </th>
              ))}
              <th scope="col">{t('threshold')}</th>
              <th scope="col">{t('multiplier')}</th>
              <th scope="col">{t('invitation')}</th>
              {!isLocked && (
                <th scope="col">
                  <span className="unseen">{t('remove')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {ladder.map((rung, at) => (
              <RungRow
                // Codes are typed, so the place is what a row goes by.
                key={at}
                {...{ rung, at }}
                onChange={(change) => set(at, change)}
                onRemove={() => onChange({ ladder: ladder.filter((_, index) => index !== at) })}
              />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {!isLocked && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => onChange({ ladder: [...ladder, nextTier(ladder, locales)] })}
        >
          {t('addTier')}
        </Button>
      )}
    </Panel>
  );
}

interface RungRowProps {
  readonly rung: Rung;
  readonly at: number;
  readonly onChange: (change: Partial<Rung>) => void;
  readonly onRemove: () => void;
}

function RungRow({ rung, at, onChange, onRemove }: RungRowProps) {
  const t = useTexts(RULES_TEXTS);
  const { isLocked } = useEditing();
  const { locales } = useSession().program;
  const path = `ladder.${at}`;
  const of = (what: string) => t('of', { what, tier: rung.code });
  return (
    <tr data-rank={Math.min(at, 5)}>
      <td className="rung-code">
        <TextControl
          isBare
          {...{ label: of(t('code')), path: `${path}.code`, value: rung.code }}
          onChange={(code) => onChange({ code })}
        />
      </td>
      {locales.map((locale) => (
        <td key={locale}>
          <NameControl {...{ rung, path, locale, onChange }} label={of(t('name', { locale }))} />
        </td>
      ))}
      <td>
        <NumberControl
          isBare
          {...{ label: of(t('threshold')), path: `${path}.threshold`, value: rung.threshold }}
          min={0}
          step={10}
          onChange={(threshold) => onChange({ threshold })}
        />
      </td>
      <td>
        <DecimalControl
          isBare
          {...{ label: of(t('multiplier')), path: `${path}.pointsMultiplier` }}
          value={rung.pointsMultiplier}
          onChange={(pointsMultiplier) => onChange({ pointsMultiplier })}
        />
      </td>
      <td>
        <CheckControl
          isBare
          {...{ label: of(t('invitation')), value: rung.invitationOnly }}
          shown={[t('yes'), t('no')]}
          onChange={(invitationOnly) => onChange({ invitationOnly })}
        />
      </td>
      {!isLocked && (
        <td>
          <ReasonedButton
            reason={at === 0 ? t('baseTier') : null}
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeWhat', { what: rung.code })}
            onClick={onRemove}
          />
        </td>
      )}
    </tr>
  );
}

interface NameControlProps extends Pick<RungRowProps, 'rung' | 'onChange'> {
  readonly path: string;
  readonly locale: string;
  readonly label: string;
}

/** The name in one language; the order of the languages stays. */
function NameControl({ rung, path, locale, label, onChange }: NameControlProps) {
  const at = rung.names.findIndex((name) => name.locale === locale);
  const value = rung.names[at]?.text ?? '';
  const rename = (text: string) =>
    onChange({
      names:
        at < 0
          ? [...rung.names, { locale, text }]
          : rung.names.map((name, index) => (index === at ? { ...name, text } : name)),
    });
  return (
    <TextControl isBare {...{ label, value }} path={`${path}.names.${at}.text`} onChange={rename} />
  );
}
