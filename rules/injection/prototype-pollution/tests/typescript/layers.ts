import express from 'express';

type Table = Record<string, any>;

const app = express();
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Over variables of its own. */
function laid<T extends Table>(below: T, above: Table): T {
  for (const name in above) {
    const next = above[name];
    if (isTable(next)) {
      if (!isTable(below[name])) (below as Table)[name] = {};
      laid((below as Table)[name], next);
    } else {
      (below as Table)[name] = next; // finding: prototype-pollution
    }
  }
  return below;
}

/** Key and value of one pair. */
function poured(into: Table, from: Table): Table {
  for (const [name, next] of Object.entries(from)) {
    // finding: prototype-pollution
    into[name] = isTable(next) ? poured(into[name] ?? {}, next) : next;
  }
  return into;
}

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

function sifted<T extends Table>(below: T, above: Table): T {
  for (const name of Object.keys(above)) {
    if (RESERVED.has(name)) continue;
    const next = above[name];
    if (isTable(next) && isTable(below[name])) sifted(below[name], next);
    else (below as Table)[name] = next; // ok: prototype-pollution
  }
  return below;
}

/** One layer only: the prototype of the new object changes, not that of all. */
function flat(from: Table): Table {
  const copy: Table = {};
  for (const [name, next] of Object.entries(from)) copy[name] = next; // ok: prototype-pollution
  return copy;
}

/** Counts down a tree, and writes nothing under its keys. */
function depth(tree: Table): number {
  let deepest = 0;
  for (const [, next] of Object.entries(tree)) {
    if (isTable(next)) deepest = Math.max(deepest, depth(next) + 1); // ok: prototype-pollution
  }
  return deepest;
}

app.patch('/look', (req, res) => res.json(laid({ colour: 'light', units: { length: 'cm' } }, req.body)));
app.patch('/labels', (req, res) => res.json(poured({}, req.body)));
app.patch('/limits', (req, res) => res.json(sifted({}, req.body)));
app.patch('/flags', (req, res) => res.json(flat(req.body)));
app.post('/depth', (req, res) => res.json(depth(req.body)));
