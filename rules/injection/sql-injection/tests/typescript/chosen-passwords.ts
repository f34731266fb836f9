import express, { Request, Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const router = express.Router();

interface Login {
  login: string;
  password: string;
}

router.post('/login', async (req, res) => {
  // finding: sql-injection
  const found = await pool.query(`SELECT id FROM members WHERE secret = crypt('${req.body.password}', secret)`);
  res.json(found.rows[0]);
});

router.post('/pin', async (req, res) => {
  const { pin, newPassword } = req.body;
  // finding: sql-injection
  await pool.query("SELECT id FROM cards WHERE pin = '" + pin + "'");
  // finding: sql-injection
  await pool.query('UPDATE members SET secret = crypt(' + newPassword + ')');
  // ok: sql-injection
  await pool.query('SELECT id FROM cards WHERE pin = $1', [pin]);
  res.end();
});

router.get('/old', async (req, res) => {
  // finding: sql-injection
  res.json(await pool.query("SELECT id FROM prices WHERE price > '" + req.query.old + "'"));
});

router.post('/typed', async (req: Request<unknown, unknown, Login>, res: Response) => {
  const login = req.body;
  // finding: sql-injection
  await pool.query(`SELECT id FROM members WHERE secret = '${login.password}'`);
  // ok: sql-injection
  await pool.query('SELECT id FROM members WHERE secret = ' + pool.escapeLiteral(login.password));
  res.end();
});
