/** Charts as inline SVG, each with the same numbers as text. Colours and fonts come from the style sheet by class. */
import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import { area, line, stack, type Series } from 'd3-shape';
import { html, NOTHING, type Html } from './html.js';

/** A part of each bar, with the class that colours it. */
export interface Part {
  readonly name: string;
  readonly className: string;
}

export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
}

const WIDTH = 720;
const ROW = 26;
const TOTAL_WIDTH = 44;

/** Horizontal stacked bars. @param labelWidth room for labels on the left */
export function barChart(title: string, parts: readonly Part[], bars: readonly Bar[], labelWidth: number): Html {
  const height = bars.length * ROW + 4;
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const x = scaleLinear([0, Math.max(1, ...totals)], [labelWidth, WIDTH - TOTAL_WIDTH]);
  const y = scaleBand(
    bars.map((_bar, index) => index),
    [2, height - 2],
  ).padding(0.28);
  const layers = stack<Bar, number>()
    .keys(parts.map((_part, index) => index))
    .value((bar, part) => bar.values[part] ?? 0)([...bars]);
  const rows = bars.map((bar, index) => {
    const top = y(index) ?? 0;
    const middle = top + y.bandwidth() / 2;
    const sum = totals[index] ?? 0;
    const segments = layers.map((layer) => {
      const [start, end] = layer[index] ?? [0, 0];
      const value = end - start;
      const { className = '', name = '' } = parts[layer.key] ?? {};
      if (value === 0) return NOTHING;
      const from = x(start);
      const width = x(end) - from;
      const label =
        width < 18
          ? NOTHING
          : html`<text class="in-bar" x="${place(from + width / 2)}" y="${place(middle)}">${value}</text>`;
      return html`<rect
          class="${className}"
          x="${place(from)}"
          y="${place(top)}"
          width="${place(width)}"
          height="${place(y.bandwidth())}"
          ><title>${bar.label}: ${name} ${value}</title></rect
        >${label}`;
    });
    return html`<text class="label" x="${labelWidth - 8}" y="${place(middle)}">${bar.label}</text>${segments}<text
        class="total"
        x="${place(x(sum) + 6)}"
        y="${place(middle)}"
        >${sum}</text
      >`;
  });
  return svg(title, height, rows);
}

export interface TrendPoint {
  /** ISO date. */
  readonly label: string;
  readonly values: readonly number[];
}

/** Room for a date on the axis. */
const DATE_WIDTH = 76;

/** Stacked areas over time, the first part at the bottom; points in order, at least two. */
export function trendChart(title: string, parts: readonly Part[], points: readonly TrendPoint[]): Html {
  const height = 260;
  const left = 44;
  const bottom = height - 28;
  const times = points.map(({ label }) => new Date(`${label}T00:00:00Z`));
  const x = scaleUtc([times[0] ?? 0, times.at(-1) ?? 1], [left, WIDTH - 40]);
  const totals = points.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const y = scaleLinear([0, Math.max(1, ...totals)], [bottom, 12]).nice(4);
  const xOf = (index: number): number => x(times[index] ?? 0);
  const layers = stack<TrendPoint, number>()
    .keys(parts.map((_part, index) => index))
    .value((point, part) => point.values[part] ?? 0)([...points]);
  const shape = area<Series<TrendPoint, number>[number]>()
    .x((_d, index) => xOf(index))
    .y0((d) => y(d[0]))
    .y1((d) => y(d[1]))
    .digits(1);
  const outline = line<number>()
    .x((_total, index) => xOf(index))
    .y((total) => y(total))
    .digits(1);
  const grid = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        html`<line class="grid" x1="${left}" x2="${WIDTH - 20}" y1="${place(y(tick))}" y2="${place(y(tick))}" /><text
            class="axis-y"
            x="${left - 6}"
            y="${place(y(tick))}"
            >${tick}</text
          >`,
    );
  // dates that would overlap are left out, from the newest on; the table has them all
  let free = Number.POSITIVE_INFINITY;
  const dates = points
    .map(({ label }, index) => ({ label, at: xOf(index) }))
    .reverse()
    .map(({ label, at }) => {
      if (at > free) return NOTHING;
      free = at - DATE_WIDTH;
      return html`<text class="axis-x" x="${place(at)}" y="${height - 10}">${label}</text>`;
    });
  const dots = totals.map(
    (total, index) =>
      html`<circle class="dot" cx="${place(xOf(index))}" cy="${place(y(total))}" r="3"
        ><title>${points[index]?.label ?? ''}: ${total}</title></circle
      >`,
  );
  const areas = layers.map((layer) => html`<path class="${parts[layer.key]?.className ?? ''}" d="${shape(layer)}" />`);
  return svg(title, height, [
    ...grid,
    ...areas,
    html`<path class="outline" d="${outline(totals)}" />`,
    ...dots,
    ...dates,
  ]);
}

function svg(title: string, height: number, content: readonly Html[]): Html {
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${content}</svg>`;
}

/** One digit is finer than a screen. */
function place(value: number): number {
  return Math.round(value * 10) / 10;
}

export function legend(parts: readonly Part[]): Html {
  const entries = parts.map(
    ({ name, className }) =>
      html`<li>
        <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
          <rect class="${className}" width="12" height="12" /></svg
        >${name}
      </li>`,
  );
  return html`<ul class="legend">
    ${entries}
  </ul>`;
}
