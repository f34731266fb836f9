import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine, type SyntaxRuntime } from '../../src/engine/index.js';
import { isPrismaSchema, parsePrismaSchema } from '../../src/service/prismaSchema.js';
import { readResolutionConfigs } from '../../src/service/resolutionConfigs.js';
import { memoryFileSource } from '../support/memoryFileSource.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

const SCHEMA = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}
model Volunteer {
  id           String    @id // as in the register
  firstName    String
  birthDate    DateTime?
  passwordHash String    @map("password_hash")
  active       Boolean
  team         Team
  shifts       Shift[]
  @@index([firstName])
}
model Shift {
  id          String    @id
  starts      DateTime
  helperId    String
  helper      Volunteer @relation(fields: [helperId], references: [id])
}
enum Team { FRONT BACK }
`;

describe('schemas of Prisma', () => {
  it('are told by their extension', () => {
    assert.equal(isPrismaSchema('prisma/schema.prisma'), true);
    assert.equal(isPrismaSchema('src/prisma.ts'), false);
  });

  it('tell columns and relations of models', () => {
    assert.deepEqual(parsePrismaSchema(SCHEMA), {
      Volunteer: {
        columns: ['id', 'firstName', 'birthDate', 'passwordHash'],
        relations: { team: 'Team', shifts: 'Shift' },
      },
      Shift: { columns: ['id', 'starts', 'helperId'], relations: { helper: 'Volunteer' } },
    });
  });
});

const ROUTES = `import express from 'express';
import pino from 'pino';
import { prisma } from './client';
import { welcome } from './welcome';
const app = express();
app.get('/volunteers', async (req, res) => {
  res.json(await prisma.volunteer.findMany());
});
app.get('/volunteers/short', async (req, res) => {
  res.json(await prisma.volunteer.findMany({ select: { id: true, firstName: true } }));
});
app.get('/shifts', async (req, res) => {
  res.json(await prisma.shift.findMany());
});
app.get('/shifts/staffed', async (req, res) => {
  res.json(await prisma.shift.findMany({ include: { helper: true } }));
});
`;

const CLIENT = `import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();
`;

const WELCOME = `import type { Shift, Volunteer } from '@prisma/client';
import pino from 'pino';
const log = pino();
export function welcome(volunteer: Volunteer, shift: Shift) {
  log.info({ volunteer }, 'welcome');
  log.info({ shift }, 'welcome');
}
`;

describe('records of which only a schema of Prisma tells the columns', () => {
  const engine = createEngine(compileEngineData(repositoryRoot).data);
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await createTestRuntime(['typescript']);
  });
  after(() => runtime.dispose());

  async function findings(schemas: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const configs = await readResolutionConfigs(memoryFileSource(schemas), Object.keys(schemas));
    const sources = { 'src/routes.ts': ROUTES, 'src/client.ts': CLIENT, 'src/welcome.ts': WELCOME };
    const lowered = Object.entries(sources).map(([path, text]) => {
      const outcome = runtime.parse('typescript', text);
      if (!outcome.ok) throw new Error(outcome.message);
      return engine.lower(outcome.tree, path);
    });
    return engine
      .analyseTogether(lowered, { asOf: '2026-01-15' }, configs)
      .flatMap((result) => result.findings)
      .map(({ ruleId, location }) => `${ruleId} ${location.path}:${String(location.startLine)}`)
      .sort();
  }

  it('are found in answers and logs as a whole, and not where columns are chosen', async () => {
    assert.deepEqual(await findings({ 'prisma/schema.prisma': SCHEMA }), [
      'credential-in-response src/routes.ts:16',
      'credential-in-response src/routes.ts:7',
      'personal-data-in-log src/welcome.ts:5',
    ]);
  });

  it('are not known without the file', async () => {
    assert.deepEqual(await findings({}), []);
  });
});
