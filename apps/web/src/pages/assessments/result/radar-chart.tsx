import { useEffect, useRef } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { RadarChart as RadarSeries } from 'echarts/charts';
import { LegendComponent, RadarComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([RadarSeries, RadarComponent, LegendComponent, SVGRenderer]);

export interface RadarLine {
  name: string;
  values: number[];
  tone: 'self' | 'assessor';
}

interface RadarProps {
  axes: readonly string[];
  lines: readonly RadarLine[];
  min: number;
  max: number;
  /** The chart in words. */
  description: string;
}

const COLOURS = {
  light: { self: '#3781d2', assessor: '#1c7a4a', ink: '#47525d', line: '#d5dbe1' },
  dark: { self: '#86bdf2', assessor: '#7fd3a1', ink: '#c5ced7', line: '#2a3743' },
};
const LABEL_WIDTH = 14;

/** Breaks a name into lines of about fourteen characters. */
function wrap(name: string): string {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LABEL_WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** Values per aspect as a radar, drawn as SVG so that it prints well. */
export function RadarChart({ axes, lines, min, max, description }: RadarProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (!frame.current) return undefined;
    const colours = COLOURS[scheme];
    const chart = echarts.init(frame.current, null, { renderer: 'svg' });
    const text = { color: colours.ink, fontFamily: 'inherit' };
    chart.setOption({
      animation: false,
      legend: {
        bottom: 0,
        icon: 'rect',
        itemWidth: 12,
        itemHeight: 12,
        textStyle: { ...text, fontSize: 12 },
        selectedMode: false,
      },
      radar: {
        indicator: axes.map((name) => ({ name: wrap(name), min: Math.max(0, min - 1), max })),
        center: ['50%', '46%'],
        radius: '54%',
        splitNumber: max - Math.max(0, min - 1),
        axisName: { ...text, fontSize: 10.5, lineHeight: 12 },
        axisLine: { lineStyle: { color: colours.line } },
        splitLine: { lineStyle: { color: colours.line } },
        splitArea: { show: false },
      },
      series: [
        {
          type: 'radar',
          symbolSize: 4,
          data: lines.map(({ name, values, tone }) => ({
            name,
            value: values,
            itemStyle: { color: colours[tone] },
            lineStyle: { color: colours[tone], width: 2, type: tone === 'self' ? 'dashed' : 'solid' },
            areaStyle: { color: colours[tone], opacity: 0.12 },
          })),
        },
      ],
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(frame.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [axes, lines, min, max, scheme]);
  return <div ref={frame} role="img" aria-label={description} style={{ height: 340 }} />;
}
