import express from 'express';
import { Model } from 'objection';
import { Raw, Repository } from 'typeorm';

class Berth extends Model {
  static tableName = 'berths';
}
declare const berths: Repository<{ code: string }>;
export const app = express();

app.get('/berths', async (req, res) => {
  // finding: sql-injection
  const named = await berths.find({ where: { code: Raw((alias) => `${alias} ILIKE '${req.query.code}'`) } });
  // ok: sql-injection
  const bound = await berths.find({ where: { code: Raw((alias) => `${alias} ILIKE :code`, { code: req.query.code }) } });
  // finding: sql-injection
  const raw = await Berth.query().where(Berth.raw(`name = '${req.query.name}'`));
  // ok: sql-injection
  const plain = await Berth.query().where(Berth.raw('name = ?', [req.query.name]));
  res.json([named.length, bound.length, raw.length, plain.length]);
});
