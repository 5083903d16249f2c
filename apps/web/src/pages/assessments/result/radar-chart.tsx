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
const HEIGHT = 370;
const LABEL_SIZE = 11;
const LABEL_LINE = 13;
/** Lines the label above the chart may take. */
const LABEL_LINES = 3;
/** Room a letter takes, as a share of its size. */
const LETTER = 0.53;
/** Room between the outermost ring and its labels. */
const LABEL_GAP = 15;
const LEGEND_ROOM = 34;

/** Breaks a name into lines of so many characters. */
function wrap(name: string, letters: number): string {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** A radius that leaves the labels their room at every edge, and how many letters a label has. */
function room(width: number): { radius: number; letters: number } {
  const letters = width < 480 ? 13 : 16;
  const label = letters * LABEL_SIZE * LETTER + LABEL_GAP;
  const tall = (HEIGHT - LEGEND_ROOM) / 2 - LABEL_LINES * LABEL_LINE - LABEL_GAP;
  return { radius: Math.max(60, Math.min(tall, width / 2 - label)), letters };
}

/** Values per aspect as a radar, drawn as SVG so that it prints well. */
export function RadarChart({ axes, lines, min, max, description }: RadarProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const place = frame.current;
    if (!place) return undefined;
    const colours = COLOURS[scheme];
    // Text is measured before it is drawn: the measure needs the font by its name.
    const text = { color: colours.ink, fontFamily: getComputedStyle(place).fontFamily };
    const fitted = (width: number) => {
      const { radius, letters } = room(width);
      return {
        radius,
        indicator: axes.map((name) => ({ name: wrap(name, letters), min: Math.max(0, min - 1), max })),
      };
    };
    const whole = (width: number) => ({
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
        ...fitted(width),
        center: ['50%', (HEIGHT - LEGEND_ROOM) / 2],
        splitNumber: max - Math.max(0, min - 1),
        axisName: { ...text, fontSize: LABEL_SIZE, lineHeight: LABEL_LINE },
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
    let chart: echarts.ECharts | undefined;
    // A page still coming has no size yet: drawn once there is one, fitted again when it changes.
    const resized = new ResizeObserver(() => {
      const width = place.clientWidth;
      if (width === 0) return;
      if (chart) {
        chart.resize();
        chart.setOption({ radar: fitted(width) });
      } else {
        chart = echarts.init(place, null, { renderer: 'svg' });
        chart.setOption(whole(width));
      }
    });
    resized.observe(place);
    return () => {
      resized.disconnect();
      chart?.dispose();
    };
  }, [axes, lines, min, max, scheme]);
  return <div ref={frame} role="img" aria-label={description} style={{ height: HEIGHT }} />;
}
