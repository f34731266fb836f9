import vm from 'node:vm';
import { bus } from './bus.js';

const formulas = new Map<string, string>();
const widths = new Map<string, number>();

// what reads the tables is walked before anything is published
export function litres(plant: string, hours: number): unknown {
  const formula = formulas.get(plant);
  if (formula === undefined) return hours * 2;
  const started = Date.now();
  const sun = hours > 12 ? hours - 12 : 0;
  const shade = hours > 12 ? 12 : hours;
  const rest = started % 60_000;
  return vm.runInNewContext(formula, { hours, sun, shade, rest }); // finding: code-injection
}

export function columns(): unknown {
  const width = widths.get('width');
  return vm.runInNewContext(`width * ${width}`, { width }); // ok: code-injection
}

export function listen(): void {
  bus.on('formula', (plant: string, formula: string) => formulas.set(plant, formula));
  bus.on('width', (width: number) => widths.set('width', width));
}
