import type { PrismaClient } from '@prisma/client';
import type { Pool } from 'pg';

/** What the repositories have in common. */
export abstract class Base {
  constructor(
    protected readonly db: PrismaClient,
    protected readonly pool: Pool,
  ) {}
}

export abstract class Counting extends Base {
  protected readonly page: number = 50;
}
