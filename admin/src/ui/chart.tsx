import { Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../locales/texts';
import type { ChartOption } from './chart-canvas';
import { UI_TEXTS } from './ui.texts';

const Canvas = lazy(async () => ({ default: (await import('./chart-canvas')).ChartCanvas }));

export interface ChartProps {
  readonly option: ChartOption;
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  /** The same as a table: a picture says nothing to who does not see it. */
  readonly table: ReactNode;
  readonly height?: number;
}

/** A picture with its twin as a table. The library of charts is fetched with the first of them. */
export function Chart({ option, summary, table, height = 240 }: ChartProps) {
  const t = useTexts(UI_TEXTS);
  const [view, setView] = useState<'picture' | 'table'>('picture');
  return (
    <div>
      <div className="chart-switch">
        <Segmented
          size="small"
          aria-label={summary}
          value={view}
          onChange={setView}
          options={[
            { value: 'picture', label: t('chartTwin') },
            { value: 'table', label: t('tableTwin') },
          ]}
        />
      </div>
      {view === 'table' ? (
        table
      ) : (
        <Suspense fallback={<Skeleton active />}>
          <Canvas option={option} summary={summary} height={height} />
        </Suspense>
      )}
    </div>
  );
}
