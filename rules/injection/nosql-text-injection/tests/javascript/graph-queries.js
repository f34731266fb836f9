const express = require('express');
const neo4j = require('neo4j-driver');
const { Database, aql } = require('arangojs');

const app = express();
const driver = neo4j.driver('neo4j+s://graph.harbour.eu', neo4j.auth.basic('reader', process.env.GRAPH));
const routes = new Database({ url: 'https://routes.harbour.eu' });

app.get('/berths', async (req, res) => {
  const session = driver.session();
  // finding: nosql-text-injection
  const named = await session.run(`MATCH (b:Berth) WHERE b.name = '${req.query.name}' RETURN b`);
  // ok: nosql-text-injection
  const bound = await session.run('MATCH (b:Berth) WHERE b.name = $name RETURN b', { name: String(req.query.name) });
  const written = await session.executeRead((tx) =>
    // finding: nosql-text-injection
    tx.run('MATCH (b:Berth) RETURN b ORDER BY b.' + req.query.sort),
  );
  res.json([named, bound, written]);
});

app.get('/routes', async (req, res) => {
  // finding: nosql-text-injection
  const open = await routes.query(`FOR r IN routes FILTER r.to == '${req.query.to}' RETURN r`);
  // ok: nosql-text-injection
  const tagged = await routes.query(aql`FOR r IN routes FILTER r.to == ${req.query.to} RETURN r`);
  res.json([open, tagged]);
});
