/** Sources with known findings. */

export const SQL = `import express from 'express';
import pg from 'pg';

const app = express();
const pool = new pg.Pool();

app.get('/orders', async (req, res) => {
  const status = req.query.status;
  const rows = await pool.query("SELECT * FROM orders WHERE status = '" + status + "'");
  res.json(rows);
});
`;

/** Line and character inside the finding of {@link SQL}. */
export const SQL_PLACE = { line: 8, character: 30 };

export const XSS = `import express from 'express';

const app = express();
app.get('/greeting', (req, res) => {
  res.send('<h1>Hello ' + req.query.name + '</h1>');
});
`;

export const JSX = `export function Profile() {
  return (
    <section>
      <h2>About me</h2>
      <div dangerouslySetInnerHTML={{ __html: location.hash }} />
    </section>
  );
}
`;

export const CLEAN = `export function total(items) {
  return items.reduce((sum, item) => sum + item.price, 0);
}
`;
