import express from 'express';
import { openText, sealText } from './sealing';
import { Repository } from './repository';

interface Sailor {
  id: string;
  alias: string;
  motto: string;
  rank: string;
  nationalId: string;
}

class SailorRepository extends Repository<Sailor> {
  constructor() {
    super('sailors');
  }

  async enrol(form: Omit<Sailor, 'id' | 'rank'>): Promise<void> {
    await this.rows().insert({ ...form, nationalId: sealText(form.nationalId) });
  }

  async names(id: string) {
    return this.rows().where({ id }).select('id', 'alias').first();
  }

  protected hydrate(row: any): Sailor | undefined {
    return row && { ...row, nationalId: openText(row.nationalId) };
  }
}

class PierRepository extends Repository<{ id: string; depth: string }> {
  constructor() {
    super('piers');
  }
}

const sailors = new SailorRepository();
const piers = new PierRepository();
const app = express();

app.post('/sailors', async (req, res) => {
  await sailors.enrol({ alias: 'new', motto: req.body.motto, nationalId: req.body.nationalId });
  res.end();
});

app.get('/sailors/:id', async (req, res) => {
  const sailor = await sailors.byId(req.params.id);
  // finding: sensitive-record-in-response
  res.json(sailor);
});

app.get('/sailors/:id/names', async (req, res) => {
  // ok: sensitive-record-in-response
  res.json(await sailors.names(req.params.id));
});

app.get('/sailors/:id/card', async (req, res) => {
  const sailor = await sailors.byId(req.params.id);
  // ok: sensitive-record-in-response
  res.json({ id: sailor?.id, alias: sailor?.alias });
});

app.get('/sailors/:id/page', async (req, res) => {
  const sailor = await sailors.byId(req.params.id);
  // ok: cross-site-scripting
  res.write(`<h1>${sailor?.alias}</h1>`);
  // ok: cross-site-scripting
  res.write(`<h2>${sailor?.rank}</h2>`);
  // finding: cross-site-scripting
  res.end(`<p>${sailor?.motto}</p>`);
});

app.get('/piers/:id', async (req, res) => {
  // ok: sensitive-record-in-response
  res.json(await piers.byId(req.params.id));
});
