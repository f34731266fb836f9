import { StructuredLogger } from '@acme/logs';
import { Logger } from 'tslog';

interface Payee {
  id: string;
  holder: string;
  iban: string;
}

interface Payees {
  byId(id: string): Promise<Payee>;
  count(): Promise<number>;
}

interface Finder<T> {
  one(id: string): Promise<T | null>;
}

type Load = (id: string) => Promise<Payee>;

interface Claim {
  id: string;
  claimant: { fullName: string; birthDate: string };
}

const statements = new Logger({ name: 'statements' });
const payouts = new Logger({ name: 'payouts', maskValuesOfKeys: ['iban', 'holder'] });

export class Statements {
  constructor(
    private readonly payees: Payees,
    private readonly claims: Finder<Claim>,
    private readonly out: StructuredLogger,
    private readonly load: Load,
  ) {}

  async write(id: string): Promise<void> {
    const payee = await this.payees.byId(id);
    // finding: personal-data-in-log
    statements.info('statement written', { payee });
    // ok: personal-data-in-log
    payouts.info('transfer ordered', { payee });
    // ok: personal-data-in-log
    statements.info('statement written', { id: payee.id, of: await this.payees.count() });
    // finding: personal-data-in-log
    this.out.debug('written', payee);
    // ok: personal-data-in-log
    this.out.debug('written', payee.id);
  }

  async open(id: string): Promise<void> {
    const claim = await this.claims.one(id);
    // finding: personal-data-in-log
    statements.info('claim', { claim });
    // ok: personal-data-in-log
    statements.info('claim', { id: claim?.id });
  }

  async again(id: string): Promise<void> {
    // finding: personal-data-in-log
    statements.debug(await this.load(id));
  }
}

export async function audit(id: string, read: (id: string) => Promise<Payee>): Promise<void> {
  const found = await read(id);
  // finding: personal-data-in-log
  statements.debug(found);
  // ok: personal-data-in-log
  statements.debug(found.id);
}

export abstract class Report {
  protected abstract payee(): Promise<Payee>;

  async print(): Promise<void> {
    const whom = await this.payee();
    // finding: personal-data-in-log
    statements.info('report', whom);
    // ok: personal-data-in-log
    statements.info('report', whom.id);
  }
}
