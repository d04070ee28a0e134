import { Alert } from 'antd';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { Figure, FigureRow } from '../../ui/figure';
import { useFormat } from '../../ui/format';
import { MovementMatrix } from '../../ui/movement-matrix';
import { Panel } from '../../ui/panel';
import { ConfusionMatrix } from './confusion-matrix';
import type { Report } from './report';
import { ClassTable, ImportanceBars, SettingsTable } from './report-tables';
import { REPORT_TEXTS } from './report.texts';
import { useTier } from './use-tiers';

export interface ReportViewProps {
  readonly report: Report;
  /** Whether it learned the tiers in force, which are right then by definition. */
  readonly isImitation: boolean;
}

/** What a training came to. */
export function ReportView({ report, isImitation }: ReportViewProps) {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const { tiers } = useSession().program;
  const { test, testMembers, up, down, shifts, settings, importance } = report;
  const moves = { up: format.count(up), down: format.count(down) };
  return (
    <div className="grid">
      <Panel title={t('good')} note={t('goodNote', { count: format.count(testMembers) })}>
        <Verdict report={report} isImitation={isImitation} />
        <Figures report={report} isImitation={isImitation} />
      </Panel>
      <Panel title={t('confusion')} note={t('confusionNote')} className="half">
        <ConfusionMatrix confusion={test.confusion} />
      </Panel>
      <Panel title={t('classes')} className="half">
        <ClassTable classes={test.classes} />
      </Panel>
      <Panel title={t('moves')} note={t('movesNote', moves)} className="half">
        <MovementMatrix ladder={tiers} movements={shifts} caption={t('movesCaption')} />
      </Panel>
      <Panel title={t('importance')} className="half">
        <ImportanceBars importance={importance} />
      </Panel>
      <Panel title={t('settings')} note={t('settingsNote')}>
        <details>
          <summary>{t('settingsAll', { count: settings.length })}</summary>
          <SettingsTable settings={settings} />
        </details>
      </Panel>
    </div>
  );
}

/** Whether it is worth anything, before any number. */
function Verdict({ report: { test }, isImitation }: ReportViewProps) {
  const t = useTexts(REPORT_TEXTS);
  if (test.sameAsNowAccuracy == null) return null;
  if (isImitation) return <Alert className="notices" type="info" showIcon title={t('imitates')} />;
  const isBetter = test.accuracy > test.sameAsNowAccuracy;
  return (
    <Alert
      className="notices"
      type={isBetter ? 'success' : 'warning'}
      showIcon
      title={isBetter ? t('better') : t('worse')}
    />
  );
}

function Figures({ report, isImitation }: ReportViewProps) {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const tier = useTier();
  const { test, trainMembers, validationMembers, testMembers, leftOutMembers } = report;
  const { accuracy, sameAsNowAccuracy: now, majorityAccuracy, majorityTierCode } = test;
  const gain = now == null || isImitation ? null : accuracy - now;
  const all = trainMembers + validationMembers + testMembers;
  return (
    <FigureRow>
      <Figure
        label={t('accuracy')}
        value={format.percent(accuracy)}
        note={gain !== null && t('accuracyNote', { change: format.change(100 * gain) })}
      />
      {now != null && (
        <Figure label={t('sameAsNow')} value={format.percent(now)} note={t('sameAsNowNote')} />
      )}
      {majorityAccuracy != null && (
        <Figure
          label={t('majority')}
          value={format.percent(majorityAccuracy)}
          note={t('majorityNote', { tier: tier(majorityTierCode ?? '').name })}
        />
      )}
      <Figure
        label={t('f1')}
        value={format.percent(test.f1)}
        note={t('f1Note', {
          precision: format.percent(test.precision),
          recall: format.percent(test.recall),
        })}
      />
      <Figure
        label={t('members')}
        value={format.count(all)}
        note={t('membersNote', {
          train: format.count(trainMembers),
          validation: format.count(validationMembers),
          test: format.count(testMembers),
        })}
      />
      {leftOutMembers > 0 && (
        <Figure label={t('leftOut')} value={format.count(leftOutMembers)} note={t('leftOutNote')} />
      )}
    </FigureRow>
  );
}
