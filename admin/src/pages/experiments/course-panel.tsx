import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../locales/texts';
import { Chart } from '../../ui/chart';
import { Field } from '../../ui/field';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { readingsOf, type Reading, type ResultsProps } from './results';
import { RESULTS_TEXTS } from './results.texts';
import { useCourseOption } from './use-course-option';
import { useSay, type Say } from './use-say';

const keyOf = ({ metric, comparison: { code } }: Reading): string => `${metric}.${code}`;

/** How one difference and its interval went from look to look; which one stands in the address. */
export function CoursePanel({ experiment, results }: ResultsProps) {
  const t = useTexts(RESULTS_TEXTS);
  const say = useSay(experiment);
  const [address, setAddress] = useSearchParams();
  const readings = readingsOf(results);
  const reading = readings.find((each) => keyOf(each) === address.get('course')) ?? readings[0];
  if (!reading) return null;
  const choose = (course: string) =>
    setAddress(
      (now) => {
        now.set('course', course);
        return now;
      },
      { replace: true },
    );
  return (
    <Panel title={t('course')} note={t('courseNote')}>
      <div className="toolbar">
        <Field label={t('coursePick')} isLabelUnseen>
          {({ id }) => (
            <Select
              id={id}
              className="course-select"
              popupMatchSelectWidth={false}
              value={keyOf(reading)}
              onChange={choose}
              options={readings.map((each) => ({
                value: keyOf(each),
                label: `${t(`metric.${each.metric}`)} · ${say.variant(each.comparison.code)}`,
              }))}
            />
          )}
        </Field>
      </div>
      {reading.comparison.looks.length === 0 ? (
        <p className="muted">{t('noCourse')}</p>
      ) : (
        <Course {...{ reading, say }} />
      )}
    </Panel>
  );
}

interface CourseProps {
  readonly reading: Reading;
  readonly say: Say;
}

function Course({ reading, say }: CourseProps) {
  const t = useTexts(RESULTS_TEXTS);
  const { metric, comparison } = reading;
  const option = useCourseOption(reading, say);
  const summary = t('courseSummary', {
    metric: t(`metric.${metric}`),
    variant: say.variant(comparison.code),
  });
  return (
    <Chart
      {...{ option, summary }}
      height={260}
      table={<CourseTable {...{ reading, say, summary }} />}
    />
  );
}

function CourseTable({ reading, say, summary }: CourseProps & { readonly summary: string }) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const { metric, comparison } = reading;
  return (
    <ScrollFrame label={summary}>
      <table className="plain-table">
        <caption className="unseen">{summary}</caption>
        <thead>
          <tr>
            <th scope="col">{t('look')}</th>
            {(['members', 'difference', 'lower', 'upper'] as const).map((each) => (
              <th key={each} scope="col" className="number">
                {t(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.looks.map(({ at, members, difference, lower, upper }) => (
            <tr key={at}>
              <th scope="row">{format.instant(at)}</th>
              <td className="number">{format.count(members)}</td>
              <td className="number">{say.value(metric, difference)}</td>
              <td className="number">{say.value(metric, lower)}</td>
              <td className="number">{say.value(metric, upper)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
