import { BarChart, LineChart, SankeyChart, type BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { EChartsOption } from 'echarts/types/dist/shared';
import { useEffect, useRef } from 'react';

register([BarChart, LineChart, SankeyChart]);
register([GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

export type ChartOption = EChartsOption;
export type Bars = BarSeriesOption;

export interface ChartCanvasProps {
  readonly option: ChartOption;
  readonly summary: string;
  readonly height: number;
}

/** One picture of ECharts, as large as its place. */
export function ChartCanvas({ option, summary, height }: ChartCanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const made = init(place.current, null, { renderer: 'canvas' });
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animation: false, ...drawn(option) }, true);
  }, [option]);
  return <div ref={place} role="img" aria-label={summary} style={{ blockSize: height }} />;
}

/**
 * Everything is drawn, also what hovers: written as HTML it would bring styles of its own along,
 * which the policy of the page refuses.
 */
const drawn = (option: ChartOption): ChartOption =>
  option.tooltip ? { ...option, tooltip: { ...option.tooltip, renderMode: 'richText' } } : option;
