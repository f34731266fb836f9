import { bus } from '../lib/events';
import { HttpError } from '../lib/http-client';
import { logger } from '../lib/logger';
import { charge, chargeWithStatement, checkoutUrl } from '../integrations/payments';
import type { InvoiceFilter, InvoiceQuery } from '../dto/requests';
import { repositories, Repositories } from '../repositories';

type Operation = (left: number, right: number) => number;

const OPERATIONS = new Map<string, Operation>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
]);

export function evaluate(expression: string, base: number): number {
  const tokens = expression.split(/\s+/);
  let result = tokens[0] === 'base' ? base : Number(tokens[0]);
  for (let index = 1; index + 1 < tokens.length; index += 2) {
    const operand = tokens[index + 1] === 'base' ? base : Number(tokens[index + 1]);
    result = OPERATIONS.get(tokens[index])?.(result, operand) ?? result;
  }
  return result;
}

export class BillingService {
  private readonly tariffs = new Map<string, string>([['standard', 'base * quantity']]);

  constructor(private readonly repos: Repositories = repositories) {}

  byStatus(query: InvoiceQuery) {
    return this.repos.invoices.findByStatus(query);
  }

  filtered(filter: InvoiceFilter) {
    return this.repos.invoices.filtered(filter);
  }

  forPatients(ids: string[]) {
    return this.repos.invoices.forPatients(ids);
  }

  period(from: string, to: string) {
    return this.repos.invoices.between(new Date(from), new Date(to));
  }

  total(currency: string) {
    return this.repos.invoices.total(currency);
  }

  setTariff(code: string, formula: string): void {
    this.tariffs.set(code, formula);
  }

  price(code: string, base: number, quantity: number): number {
    const formula = this.tariffs.get(code) ?? 'base';
    return new Function('base', 'quantity', `return ${formula};`)(base, quantity);
  }

  async settle(invoiceId: number, clinicId: number, withStatement = false): Promise<void> {
    const invoice = (await this.repos.invoices.findByStatus({ clinicId })).find((candidate) => candidate.id === invoiceId);
    const patient = invoice && (await this.repos.patients.findById(invoice.patientId));
    if (!invoice || !patient) {
      throw new HttpError(404, 'Invoice not found', { invoiceId });
    }
    await (withStatement ? chargeWithStatement(invoice, patient) : charge(invoice));
    await this.repos.invoices.markPaid(invoice.id);
    logger.info({ invoice: invoice.id, cents: invoice.cents }, 'invoice settled');
    bus.publish('invoice.paid', { invoiceId: String(invoice.id), patient, cents: invoice.cents });
  }

  async checkout(invoiceId: number, clinicId: number): Promise<string> {
    const invoices = await this.repos.invoices.findByStatus({ clinicId });
    const invoice = invoices.find(({ id }) => id === invoiceId);
    if (!invoice) {
      throw new HttpError(404, 'Invoice not found');
    }
    return checkoutUrl(invoice);
  }

  async remind(invoiceId: number, clinicId: number): Promise<void> {
    const invoice = (await this.repos.invoices.findByStatus({ clinicId })).find(({ id }) => id === invoiceId);
    const debtor = invoice && (await this.repos.patients.findById(invoice.patientId));
    if (!debtor) {
      throw new HttpError(404, 'Debtor not found', { searched: invoice?.reference });
    }
    if (!debtor.address) {
      throw new HttpError(422, 'Debtor has no address', debtor);
    }
  }
}
