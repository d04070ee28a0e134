import type { ModelHeadFragment } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { MovementMatrix } from '../../ui/movement-matrix';
import type { ChampionAct } from './champion-act';
import { CHAMPION_TEXTS } from './champion.texts';
import { MODELS_TEXTS } from './models.texts';

export interface PromotionPreviewProps {
  readonly version: number;
  readonly report: NonNullable<ChampionAct['report']>;
  readonly model: ModelHeadFragment;
}

/** What a promotion would do: how good it is beside what it replaces, and whom it would move. */
export function PromotionPreview({ version, report, model }: PromotionPreviewProps) {
  const t = useTexts(CHAMPION_TEXTS);
  const format = useFormat();
  const { tiers } = useSession().program;
  return (
    <>
      <Comparison {...{ version, report, model }} />
      <section aria-label={t('moves')}>
        <h3 className="part part-first">
          {t('moves')} <span className="up">▲ {format.count(report.up)}</span>{' '}
          <span className="down">▼ {format.count(report.down)}</span>
        </h3>
        <p className="muted">{t('movesNote')}</p>
        <MovementMatrix ladder={tiers} movements={report.shifts} caption={t('moves')} />
      </section>
    </>
  );
}

function Comparison({ version, report, model }: PromotionPreviewProps) {
  const t = useTexts(CHAMPION_TEXTS);
  const measure = useTexts(MODELS_TEXTS);
  const format = useFormat();
  const champion = model.champion?.report?.test;
  const rows = (['accuracy', 'f1', 'sameAsNowAccuracy'] as const).map((key) => ({
    key,
    name: measure(key === 'sameAsNowAccuracy' ? 'sameAsNow' : key),
    mine: percentOf(report.test[key]),
    theirs: percentOf(champion?.[key]),
  }));
  function percentOf(value: number | null | undefined): string {
    return value == null ? '—' : format.percent(value);
  }
  return (
    <table className="plain-table">
      <caption className="unseen">{t('compare')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <th scope="col" className="number">
            {t('thisVersion', { version })}
          </th>
          {model.champion && (
            <th scope="col" className="number">
              {t('champion', { version: model.champion.number })}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, mine, theirs }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="number">
              <strong>{mine}</strong>
            </td>
            {model.champion && <td className="number">{theirs}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
