/** Charts as inline SVG, each with the same numbers as text. Colours and fonts come from the style sheet by class. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
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
