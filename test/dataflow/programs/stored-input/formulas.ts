import { exec } from 'node:child_process';
import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

app.get('/quotes/:id', async (req, res) => {
  const promotion = await prisma.promotion.findUniqueOrThrow({ where: { id: Number(req.params.id) } });
  // finding: code-injection
  const price = new Function('base', `return ${promotion.formula}`) as (base: number) => number;
  res.json({ price: price(10) });
});

app.get('/labels/:id', async (req, res) => {
  const promotion = await prisma.promotion.findUniqueOrThrow({ where: { id: Number(req.params.id) } });
  // ok: code-injection
  const label = new Function('base', `return ${promotion.rule}`) as (base: number) => number;
  res.json({ label: label(10) });
});

app.post('/promotions', async (req, res) => {
  await prisma.promotion.create({ data: { formula: req.body.formula, rule: 'base * 2' } });
  res.status(201).end();
});

app.post('/promotions/first', async (req, res) => {
  const known = await prisma.promotion.findFirst({ where: { formula: req.body.formula } });
  if (known) {
    res.status(409).end();
    return;
  }
  // finding: command-injection
  exec(`touch /srv/promotions/${req.body.name}`);
  res.status(201).end();
});
