import { berths, tariffs, type Berth, type Tariff } from './tables';

function compile(tariff: Tariff) {
  // finding: code-injection
  return new Function('days', `return ${tariff.formula};`);
}

function weigh(berth: Berth) {
  // ok: code-injection
  return new Function('days', `return ${berth.formula};`);
}

async function settle() {
  const [running, free] = await Promise.all([tariffs.current(), berths.free()]);
  const prices = running.map((tariff) => compile(tariff)(3));
  const weights = free.map((berth) => weigh(berth)(3));
  return prices.length + weights.length;
}

setInterval(() => void settle(), 3600_000);
