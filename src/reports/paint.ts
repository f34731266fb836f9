/** Colours of a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'magenta';
export type Paint = (style: Style, text: string) => string;

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  magenta: [35, 39],
};

export function painter(color: boolean): Paint {
  return color
    ? (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
    : (_style, text) => text;
}
