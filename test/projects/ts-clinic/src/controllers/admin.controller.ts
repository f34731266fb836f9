import { Request, Response, Router } from 'express';
import { bus, logger, overlay, setPath, tally } from '../lib';
import { wrap } from '../middleware/errors';
import { ImportService } from '../services/import.service';
import { RegistryClient } from '../services/insurance.service';
import { queues } from '../workers/queues';

const FLAGS = new Set(['waitlist', 'reminders', 'payments']);

export class AdminController {
  readonly router = Router();
  private readonly settings: Record<string, any> = { colors: {}, limits: { perDay: 40 }, labels: {} };
  private readonly flags = new Map<string, boolean>();

  constructor(private readonly imports = new ImportService()) {
    this.router.put('/settings/:path', wrap(this.setting));
    this.router.put('/settings/:section/:key', wrap(this.sectionSetting));
    this.router.patch('/settings', wrap(this.patchSettings));
    this.router.put('/flags/:name', wrap(this.flag));
    this.router.post('/tags', wrap(this.tags));
    this.router.post('/rules/:clinic', wrap(this.rule));
    this.router.post('/webhooks', wrap(this.webhook));
    this.router.post('/registries', wrap(this.registry));
    this.router.post('/reports', wrap(this.report));
    this.router.post('/dumps', wrap(this.dump));
    this.router.post('/campaigns', wrap(this.campaign));
    this.router.post('/import/prices', wrap(this.prices));
    this.router.post('/import/holidays', wrap(this.holidays));
    this.router.post('/import/xml', wrap(this.xml));
    this.router.post('/import/yaml', wrap(this.yaml));
  }

  private setting = (req: Request, res: Response) => {
    setPath(this.settings, req.params.path, req.body.value);
    res.json(this.settings);
  };

  private sectionSetting = ({ params: { section, key }, body: { value } }: Request, res: Response) => {
    this.settings[section][key] = value;
    res.sendStatus(204);
  };

  private patchSettings = (req: Request, res: Response) => {
    res.json(overlay(this.settings, req.body));
  };

  private flag = (req: Request, res: Response) => {
    const { name } = req.params;
    if (!FLAGS.has(name)) {
      return res.sendStatus(404);
    }
    this.flags.set(name, Boolean(req.body.value));
    logger.info({ name, value: Boolean(req.body.value) }, 'flag changed');
    return res.sendStatus(204);
  };

  private tags = (req: Request, res: Response) => {
    res.json(tally(String(req.body.tags).split(',')));
  };

  private rule = (req: Request, res: Response) => {
    bus.publish('rule.changed', { clinicId: Number(req.params.clinic), expression: String(req.body.expression) });
    res.sendStatus(202);
  };

  private webhook = async (req: Request, res: Response) => {
    const { url, event, partner = false } = req.body;
    const queue = partner ? queues.partnerHooks : queues.webhooks;
    const { id } = await queue.add({ url, event });
    res.status(202).json({ id });
  };

  private registry = async (req: Request, res: Response) => {
    const client = new RegistryClient(req.body.base);
    res.type('text/plain').send(await client.version());
  };

  private report = async (req: Request, res: Response) => {
    const { title, layout, rows = [] } = req.body;
    await queues.reports.add({ title, layout, rows }, { attempts: 3, removeOnComplete: true });
    res.sendStatus(202);
  };

  private dump = async (req: Request, res: Response) => {
    await queues.dumps.add({ table: req.body.table, filter: '', clinicId: Number(req.body.clinic ?? 0) });
    res.sendStatus(202);
  };

  private campaign = async ({ body: { subject, body, month } }: Request, res: Response) => {
    await queues.campaigns.add({ subject, body, month: Number(month) });
    res.sendStatus(202);
  };

  private prices = async (req: Request, res: Response) => {
    res.json({ count: await this.imports.priceList(req) });
  };

  private holidays = async (req: Request, res: Response) => {
    await this.imports.holidays(req);
    res.sendStatus(204);
  };

  private xml = (req: Request, res: Response) => {
    const { kind, text } = req.body as { kind: string; text: string };
    const readers: Record<string, () => unknown> = {
      claims: () => this.imports.claims(text),
      remittance: () => this.imports.remittance(text),
      feed: () => this.imports.feed(text),
      catalogue: () => this.imports.catalogue(text),
    };
    const reader = Object.prototype.hasOwnProperty.call(readers, kind) ? readers[kind] : readers.catalogue;
    res.json({ result: reader() });
  };

  private yaml = (req: Request, res: Response) => {
    const { kind, text } = req.body;
    switch (kind) {
      case 'hours':
        return res.json(this.imports.openingHours(text));
      case 'rooms':
        return res.json(this.imports.rooms(text));
      default:
        return res.json(this.imports.schedule(text));
    }
  };
}
