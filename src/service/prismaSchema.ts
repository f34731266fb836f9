/**
 * The schema of Prisma (`schema.prisma`): which columns the records of a model have, and which of its fields are records of
 * another one. Only what that needs is read: `model` and `enum` (https://www.prisma.io/docs/orm/reference/prisma-schema-reference).
 */
import type { PrismaModel } from '../engine/index.js';

/** By the name of the model. */
export type PrismaModels = Readonly<Record<string, PrismaModel>>;

export function isPrismaSchema(path: string): boolean {
  return path.endsWith('.prisma');
}

const BLOCK = /^[ \t]*(model|view|type)[ \t]+(\w+)[ \t]*\{([^}]*)\}/gm;
const FIELD = /^[ \t]*(\w+)[ \t]+(\w+)(\[\])?\??(.*)$/;
const NO_TEXT = new Set(['Boolean']);
const COLUMNS = new Set(['String', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Json', 'Bytes']);

export function parsePrismaSchema(text: string): PrismaModels {
  const models: Record<string, PrismaModel> = {};
  for (const [, , name = '', body = ''] of text.replace(/\/\/[^\n]*/g, '').matchAll(BLOCK)) {
    const columns: string[] = [];
    const relations: Record<string, string> = {};
    for (const line of body.split('\n')) {
      const [, field = '', type = ''] = FIELD.exec(line) ?? [];
      if (field === '' || NO_TEXT.has(type)) continue;
      // what is no scalar is an enum or another model; which of the two, the schema as a whole tells
      if (COLUMNS.has(type)) columns.push(field);
      else relations[field] = type;
    }
    models[name] = { columns, relations };
  }
  return models;
}
