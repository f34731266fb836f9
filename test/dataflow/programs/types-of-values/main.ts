import { Logger } from '@nestjs/common';
import type { Repository } from 'typeorm';
import type { Counts, Holder, Holders, Keeper, Standard } from './records';

type Rows = Repository<Keeper>;

export class Reports {
  private readonly log = new Logger(Reports.name);

  constructor(private readonly rows: Rows) {}

  alias(holder: Holder, all: Holders, standard: Standard) {
    // finding: personal-data-in-log
    this.log.log(JSON.stringify(holder));
    // finding: personal-data-in-log
    for (const one of all) this.log.log(JSON.stringify(one));
    // ok: personal-data-in-log
    this.log.log(JSON.stringify(standard));
  }

  inline(input: { email: string; depot: string }, counts: Counts, other: { depot: string }) {
    // finding: personal-data-in-log
    this.log.log(JSON.stringify(input));
    // ok: personal-data-in-log
    this.log.log(JSON.stringify(counts));
    // ok: personal-data-in-log
    this.log.log(JSON.stringify(other));
  }

  cast(job: { data: unknown }) {
    const { keeper } = job.data as { keeper?: Keeper };
    const whom = keeper ? Object.values(keeper).join(' / ') : 'nobody';
    // finding: personal-data-in-log
    this.log.error(`failed for ${whom}`);
    const { count } = job.data as { count: number };
    // ok: personal-data-in-log
    this.log.error(`failed after ${String(count)}`);
  }

  find(name: string) {
    // ok: sql-injection
    return this.rows.query('SELECT 1 FROM keepers WHERE name = $1', [name]);
  }
}
