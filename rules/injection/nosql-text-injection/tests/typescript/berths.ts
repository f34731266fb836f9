import express from 'express';
import neo4j, { type Session } from 'neo4j-driver';

const app = express();
const driver = neo4j.driver('neo4j+s://graph.harbour.eu');

async function byOwner(session: Session, owner: string) {
  // finding: nosql-text-injection
  return session.run(`MATCH (b:Berth)<-[:OWNS]-(o {name: "${owner}"}) RETURN b`);
}

app.get('/owners', async (req, res) => {
  res.json(await byOwner(driver.session(), String(req.query.owner)));
});

app.get('/depth', async (req, res) => {
  // ok: nosql-text-injection
  const deep = await driver.executeQuery(`MATCH (b:Berth) WHERE b.depth > ${Number(req.query.depth)} RETURN b`);
  res.json(deep);
});
