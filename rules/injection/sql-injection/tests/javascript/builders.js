import express from 'express';
import knexFactory from 'knex';
import { Sequelize, QueryTypes } from 'sequelize';
import Database from 'better-sqlite3';

const app = express();
const knex = knexFactory({ client: 'pg' });
const sequelize = new Sequelize('sqlite::memory:');
const sqlite = new Database('app.db');

app.get('/knex', async (req, res) => {
  // finding: sql-injection
  const raw = await knex.raw('select * from users where login = ' + req.query.login);
  // ok: sql-injection
  const bound = await knex.raw('select * from users where login = ?', [req.query.login]);
  // ok: sql-injection
  const built = await knex('users').where({ login: req.query.login }).andWhere('age', '>', req.query.age);
  // finding: sql-injection
  const ordered = await knex('users').select('id').orderByRaw(`${req.query.sort} desc`);
  res.json({ raw, bound, built, ordered });
});

app.get('/sequelize', async (req, res) => {
  // finding: sql-injection
  const rows = await sequelize.query(`SELECT * FROM notes WHERE title LIKE '%${req.query.q}%'`, { type: QueryTypes.SELECT });
  // ok: sql-injection
  const safe = await sequelize.query('SELECT * FROM notes WHERE title LIKE :q', {
    replacements: { q: `%${req.query.q}%` },
    type: QueryTypes.SELECT,
  });
  res.json({ rows, safe });
});

app.get('/sqlite', (req, res) => {
  // finding: sql-injection
  const statement = sqlite.prepare(`SELECT * FROM notes WHERE author = '${req.query.author}'`);
  // ok: sql-injection
  const prepared = sqlite.prepare('SELECT * FROM notes WHERE author = ?').all(req.query.author);
  res.json([statement.all(), prepared]);
});

export async function report(argv = process.argv) {
  // finding: sql-injection
  return knex.raw('select * from ' + process.argv[2]);
}

export default app;
