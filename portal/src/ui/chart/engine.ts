import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Option } from './option.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** A drawing in an element. */
export interface Drawing {
  show(option: Option): void;
  /** Points at a place of the axis, as a pointer over it does. */
  point(place: number): void;
  resize(): void;
  end(): void;
}

/**
 * Begins to draw in an element.
 * @param pointed hears at which place of the axis the reader points, undefined = at none
 */
export function draw(element: HTMLElement, pointed: (place: number | undefined) => void): Drawing {
  const chart: EChartsType = init(element, null, { renderer: 'svg' });
  chart.on('updateAxisPointer', (event) => {
    const { axesInfo } = event as { axesInfo?: { value?: number }[] };
    pointed(axesInfo?.[0]?.value);
  });
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    point: (dataIndex) => chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex }),
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  };
}
