import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { lookOf } from './palette.ts';

export type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** Values at the same places of one axis; a place without a value is a gap, never a zero. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
}

export interface Figure {
  /** What stands along the axis: days. */
  places: readonly string[];
  series: readonly Series[];
  /** Amounts of one series stand as bars from zero; several, and what is no amount, as lines. */
  kind: 'bars' | 'lines';
}

export interface Paint {
  dark: boolean;
  ink: string;
  line: string;
  font: string;
  /** Pixels. */
  width: number;
  /** A value and a place as short as an axis wants them. */
  value: (value: number) => string;
  place: (place: string) => string;
}

/** Narrower than this, names at the lines' ends would leave no room for the lines. */
const roomForNames = 520;

/** Beyond so many, further lines are grey. */
const told = 8;

/** A figure as ECharts takes it. Every line ends in its name where there is room; the legend has all. */
export function optionOf({ places, series, kind }: Figure, paint: Paint): Option {
  const { ink, line, font } = paint;
  const named = kind === 'lines' && series.length > 1 && paint.width >= roomForNames;
  const label = { color: ink, fontFamily: font, fontSize: 12.5 };
  return {
    animation: false,
    grid: { left: 8, right: named ? 132 : 16, top: 16, bottom: 8, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: [...places],
      boundaryGap: kind === 'bars',
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true, formatter: (name: string) => paint.place(name) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { ...label, formatter: (value: number) => paint.value(value) },
    },
    // The values stand below the plot: nothing covers it, and they can be read out.
    tooltip: { trigger: 'axis', showContent: false, axisPointer: { lineStyle: { color: ink } } },
    series: series.map((one, place) => drawn(one, place, { kind, named, label, paint })),
  };
}

function drawn(
  { name, values }: Series,
  place: number,
  {
    kind,
    named,
    label,
    paint,
  }: { kind: Figure['kind']; named: boolean; label: { fontFamily: string; fontSize: number }; paint: Paint },
): BarSeriesOption | LineSeriesOption {
  const look = lookOf(Math.min(place, told - 1));
  const color = paint.dark ? look.dark : look.light;
  const data = values.map((value) => value ?? '-');
  if (kind === 'bars')
    return { type: 'bar', name, data, barMaxWidth: 28, itemStyle: { color, borderRadius: [2, 2, 0, 0] } };
  return {
    type: 'line',
    name,
    data,
    connectNulls: false,
    symbol: look.symbol,
    symbolRotate: look.rotate ?? 0,
    symbolSize: 7,
    showAllSymbol: false,
    lineStyle: { width: 2, color },
    itemStyle: { color },
    endLabel: {
      show: named,
      ...label,
      color,
      formatter: () => (name.length > 18 ? `${name.slice(0, 17)}…` : name),
    },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}
