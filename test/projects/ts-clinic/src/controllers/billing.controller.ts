import express, { Request, Response, Router } from 'express';
import { InvoiceFilter } from '../dto/requests';
import { verifyEvent } from '../integrations/payments';
import { audit, logger } from '../lib/logger';
import { wrap } from '../middleware/errors';
import { BillingService, evaluate } from '../services/billing.service';
import { InsuranceService } from '../services/insurance.service';
import { FileStore } from '../storage/file-store';
import { config } from '../config';
import { queues } from '../workers/queues';

const FEES = '<fees><fee code="1" cents="1072"/><fee code="5" cents="2144"/></fees>';

export class BillingController {
  readonly router = Router();

  constructor(
    private readonly billing = new BillingService(),
    private readonly insurance = new InsuranceService(),
    private readonly store = new FileStore(config.storageRoot),
  ) {
    this.router.get('/', wrap(this.list));
    this.router.get('/search', wrap(this.search));
    this.router.get('/period', wrap(this.period));
    this.router.get('/patients', wrap(this.patients));
    this.router.get('/total/:currency', wrap(this.total));
    this.router.get('/fees', wrap(this.fees));
    this.router.get('/claims/:claim', wrap(this.claim));
    this.router.get('/paid', wrap(this.paid));
    this.router.get('/:id/pdf', wrap(this.pdf));
    this.router.post('/:id/checkout', wrap(this.checkout));
    this.router.post('/:id/settle', wrap(this.settle));
    this.router.post('/:id/remind', wrap(this.remind));
    this.router.put('/tariffs/:code', wrap(this.tariff));
    this.router.post('/tariffs/:code/price', wrap(this.price));
    this.router.post('/discount', wrap(this.discount));
    this.router.post('/export', wrap(this.export));
    this.router.post('/events', express.raw({ type: 'application/json' }), wrap(this.event));
  }

  private list = async ({ query }: Request, res: Response) => {
    const { clinic, status } = query as Record<string, string>;
    res.json(await this.billing.byStatus({ clinicId: Number(clinic), status }));
  };

  private search = async (req: Request, res: Response) => {
    const filter = new InvoiceFilter(Number(req.query.clinic));
    filter.search = String(req.query.reference ?? '');
    res.json(await this.billing.filtered(filter));
  };

  private period = async (req: Request, res: Response) => {
    res.json(await this.billing.period(String(req.query.from), String(req.query.to)));
  };

  private patients = async (req: Request, res: Response) => {
    res.json(await this.billing.forPatients(String(req.query.ids).split(',')));
  };

  private total = async (req: Request, res: Response) => {
    res.json({ total: await this.billing.total(req.params.currency) });
  };

  private fees = (req: Request, res: Response) => {
    const { code, position } = req.query as Record<string, string>;
    res.json({
      byCode: this.insurance.fee(FEES, code),
      byPosition: this.insurance.feeByNumber(FEES, position),
      exact: this.insurance.feeFor(FEES, code),
    });
  };

  private claim = async (req: Request, res: Response) => {
    const [claim, hub] = await Promise.all([
      this.insurance.claimStatus(String(req.query.region), Number(req.params.claim)),
      this.insurance.hubStatus(),
    ]);
    res.json({ claim, hub });
  };

  private paid = (req: Request, res: Response) => {
    const { back, coupon = '' } = req.query as Record<string, string>;
    audit.info('payment returned, coupon ' + coupon);
    res.writeHead(302, { Location: back });
    res.end();
  };

  private pdf = (req: Request, res: Response) => {
    this.store.invoice(req.params.id).pipe(res.type('application/pdf'));
  };

  private checkout = async (req: Request, res: Response) => {
    const url = await this.billing.checkout(Number(req.params.id), Number(req.body.clinic));
    res.redirect(303, url);
  };

  private settle = async (req: Request, res: Response) => {
    await this.billing.settle(Number(req.params.id), Number(req.body.clinic), Boolean(req.body.statement));
    res.sendStatus(204);
  };

  private remind = async (req: Request, res: Response) => {
    await this.billing.remind(Number(req.params.id), Number(req.body.clinic));
    res.sendStatus(202);
  };

  private tariff = (req: Request, res: Response) => {
    this.billing.setTariff(req.params.code, req.body.formula);
    res.sendStatus(204);
  };

  private price = (req: Request, res: Response) => {
    const { base, quantity } = req.body;
    res.json({ cents: this.billing.price(req.params.code, Number(base), Number(quantity)) });
  };

  private discount = (req: Request, res: Response) => {
    res.json({ cents: evaluate(String(req.body.expression), Number(req.body.base)) });
  };

  private export = async (req: Request, res: Response) => {
    const { filter = '1 = 1', clinic } = req.body;
    const job = await queues.exports.add({ table: 'invoices', filter, clinicId: Number(clinic) });
    res.status(202).json({ job: job.id });
  };

  private event = (req: Request, res: Response) => {
    const event = verifyEvent(req.body, req.get('stripe-signature') ?? '');
    logger.info({ type: event.type }, 'payment event');
    res.json({ received: true });
  };
}
