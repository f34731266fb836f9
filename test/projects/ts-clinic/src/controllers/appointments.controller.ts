import { Request, Response, Router } from 'express';
import { localPath } from '../lib/http-client';
import { logger } from '../lib/logger';
import { appointmentQuery } from '../dto/requests';
import { wrap } from '../middleware/errors';
import { AppointmentService } from '../services/appointment.service';

const KINDS = new Map<string, 'rooms' | 'devices'>([
  ['room', 'rooms'],
  ['device', 'devices'],
]);

const PAGES = new Map([
  ['week', '/calendar/week'],
  ['month', '/calendar/month'],
]);

export class AppointmentsController {
  readonly router = Router();

  constructor(private readonly service = new AppointmentService()) {
    this.router.get('/', wrap(this.list));
    this.router.get('/calendar', wrap(this.calendar));
    this.router.get('/nearby', wrap(this.nearby));
    this.router.get('/inventory/:kind', wrap(this.inventory));
    this.router.get('/statistics/:year', wrap(this.statistics));
    this.router.get('/confirm', wrap(this.confirm));
    this.router.get('/back', wrap(this.back));
    this.router.get('/view/:page', wrap(this.view));
    this.router.post('/', wrap(this.book));
    this.router.post('/:id/cancel', wrap(this.cancel));
    this.router.post('/:id/no-show', wrap(this.noShow));
    this.router.put('/:id', wrap(this.move));
  }

  private list = (req: Request, res: Response) =>
    this.service.list(appointmentQuery(req)).then((rows) => res.json(rows));

  private calendar = async ({ query }: Request, res: Response) => {
    res.json(await this.service.calendar(Number(query.clinic), String(query.sort)));
  };

  private nearby = async (req: Request, res: Response) => {
    res.json(await this.service.nearby(String(req.query.city)));
  };

  private inventory = async (req: Request, res: Response) => {
    res.json(await this.service.inventory(KINDS.get(req.params.kind) ?? 'rooms'));
  };

  private statistics = async (req: Request, res: Response) => {
    res.json(await this.service.statistics(req.params.year));
  };

  private confirm = ({ query: { next = '/calendar', token } }: Request, res: Response) => {
    logger.info({ confirmed: Boolean(token) }, 'appointment confirmed');
    res.redirect(next as string);
  };

  private back = (req: Request, res: Response) => {
    res.redirect(localPath(req.query.to, '/calendar'));
  };

  private view = (req: Request, res: Response) => {
    res.redirect(PAGES.get(req.params.page) ?? '/calendar');
  };

  private book = async (req: Request, res: Response) => {
    const { patientId, clinicId, startsAt, kind, room } = req.body;
    const appointment = await this.service.book({ patientId, clinicId, startsAt, kind, room });
    const { email } = req.body.contact ?? {};
    if (email && req.accepts('html')) {
      res.redirect(303, `/portal/booked?appointment=${appointment.id}&email=${encodeURIComponent(email)}`);
      return;
    }
    res.status(201).json({ id: appointment.id });
  };

  private cancel = async (req: Request, res: Response) => {
    await this.service.cancel(req.params.id, req.body.reason);
    res.sendStatus(204);
  };

  private noShow = async (req: Request, res: Response) => {
    await this.service.noShow(req.params.id, req.body.remark);
    res.sendStatus(204);
  };

  private move = async (req: Request, res: Response) => {
    const { clinicId, startsAt, minutes } = req.body;
    await this.service.move({ id: req.params.id, clinicId, patientId: '', startsAt, minutes, room: '' });
    res.redirect(303, `/calendar/${Number(req.params.id)}`);
  };
}
