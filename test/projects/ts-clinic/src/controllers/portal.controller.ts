import { Request, Response, Router } from 'express';
import { escapeHtml, etag, html, layout, listOf, PageBuilder } from '../lib';
import { translateNotice } from '../integrations/assistant';
import { Mailer } from '../mail/mailer';
import { wrap } from '../middleware/errors';
import { rememberLanguage } from '../middleware/session';
import { Message, repositories } from '../repositories';
import { LetterService } from '../services/letter.service';
import { PatientService } from '../services/patient.service';
import { FileStore } from '../storage/file-store';
import { config } from '../config';

const NOTICE = 'Am Montag bleibt die Praxis geschlossen.';

const renderMessage = ({ author, body }: Message) => `<b>${escapeHtml(author)}</b> ${body}`;
const renderSubject = ({ subject }: Message) => `<i>${escapeHtml(subject)}</i>`;

const greeting = (name = 'Gast') => (when: Date) => `<h1>${when.getHours() < 12 ? 'Guten Morgen' : 'Guten Tag'}, ${name}</h1>`;

export class PortalController {
  readonly router = Router();

  constructor(
    private readonly letters = new LetterService(),
    private readonly patients = new PatientService(),
    private readonly store = new FileStore(config.storageRoot),
    private readonly mailer = new Mailer(),
    private readonly messages = repositories.messages,
  ) {
    this.router.get('/', wrap(this.home));
    this.router.get('/search', wrap(this.search));
    this.router.get('/about', wrap(this.about));
    this.router.get('/banner', wrap(this.banner));
    this.router.get('/notice', wrap(this.notice));
    this.router.get('/confirm', wrap(this.confirm));
    this.router.get('/threads/:id', wrap(this.thread));
    this.router.get('/threads/:id/subjects', wrap(this.subjects));
    this.router.get('/rooms/:room', wrap(this.room));
    this.router.get('/messages', wrap(this.find));
    this.router.post('/messages/search', wrap(this.query));
    this.router.patch('/messages/:id', wrap(this.edit));
    this.router.post('/invites/open', wrap(this.openInvite));
    this.router.post('/invites/redeem', wrap(this.redeemInvite));
    this.router.post('/newsletter', wrap(this.newsletter));
    this.router.post('/drafts/:name', wrap(this.saveDraft));
    this.router.get('/drafts/:name/:patient', wrap(this.previewDraft));
    this.router.post('/letters/:patient', wrap(this.letter));
    this.router.get('/forms/:kind', wrap(this.form));
    this.router.get('/attachments/:name', wrap(this.attachment));
    this.router.post('/contact', wrap(this.contact));
    this.router.post('/language', wrap(this.language));
  }

  private home = ({ query }: Request, res: Response) => {
    const greet = greeting(query.name as string | undefined);
    res.send(layout('Start', greet(new Date())));
  };

  private search = (req: Request, res: Response) => {
    const term = String(req.query.q ?? '');
    res.send(layout(term, html`<p>Keine Treffer für <b>${term}</b></p>`));
  };

  private about = (req: Request, res: Response) => {
    const page = new PageBuilder().title('Praxis').text(String(req.query.clinic ?? ''));
    if (req.query.intro) {
      page.block(String(req.query.intro));
    }
    res.send(page.toString());
  };

  private banner = (req: Request, res: Response) => {
    res.send(layout('Hinweis', this.letters.banner(String(req.query.title))));
  };

  private notice = async (req: Request, res: Response) => {
    const text = await translateNotice(NOTICE, req.query.lang === 'tr' ? 'tr' : 'en');
    const body = this.letters.notice(String(req.query.heading), text);
    res.set('ETag', etag(body)).send(layout('Hinweis', body));
  };

  private confirm = (req: Request, res: Response) => {
    const { birthday = '' } = req.query as Record<string, string>;
    const valid = /^\d{4}-\d{2}-\d{2}$/.test(birthday);
    res.send(new PageBuilder().title('Bestätigung').text(valid ? 'Vielen Dank' : 'Bitte prüfen Sie den Link').toString());
  };

  private thread = (req: Request, res: Response) =>
    this.messages
      .thread(req.params.id)
      .then((items) => listOf(items, renderMessage))
      .then((list) => layout('Nachrichten', list))
      .then((page) => res.send(page));

  private subjects = (req: Request, res: Response) =>
    this.messages
      .thread(req.params.id)
      .then((items) => layout('Betreffe', listOf(items, renderSubject)))
      .then((page) => res.send(page));

  private room = async (req: Request, res: Response) => {
    res.json(await this.messages.inRoom(req.params.room));
  };

  private find = async (req: Request, res: Response) => {
    const { subject, word, author } = req.query;
    if (subject) return res.json(await this.messages.bySubject(String(subject)));
    if (word) return res.json(await this.messages.byWord(String(word)));
    return res.json(await this.messages.byAuthor(author));
  };

  private query = async ({ body: { filter = {} } }: Request, res: Response) => {
    res.json(await this.messages.search(filter));
  };

  private edit = async (req: Request, res: Response) => {
    await this.messages.edit(req.params.id, req.body);
    res.sendStatus(204);
  };

  private openInvite = async (req: Request, res: Response) => {
    const invite = await this.messages.openWithCode(req.body);
    res.json({ open: invite !== null });
  };

  private redeemInvite = async (req: Request, res: Response) => {
    const invite = await this.messages.redeem(req.body.email, req.body.code);
    res.json({ redeemed: invite !== null });
  };

  private newsletter = async (req: Request, res: Response) => {
    if (req.body.details) {
      await this.messages.subscribe(req.body.details);
    } else {
      await this.messages.subscribeAddress(req.body.email);
    }
    res.sendStatus(201);
  };

  private saveDraft = (req: Request, res: Response) => {
    this.letters.saveDraft(req.params.name, String(req.body.source));
    res.sendStatus(204);
  };

  private previewDraft = async (req: Request, res: Response) => {
    const patient = await this.patients.get(req.params.patient);
    res.type('text/plain').send(this.letters.preview(req.params.name, patient));
  };

  private letter = async (req: Request, res: Response) => {
    const patient = await this.patients.get(req.params.patient);
    if (req.accepts('html')) {
      return res.send(this.letters.appointmentLetter(patient, req.body.remark));
    }
    return res.type('application/pdf').send(await this.letters.print(patient, req.body.remark));
  };

  private form = async (req: Request, res: Response) => {
    res.type('text/plain').send(await this.letters.form(req.params.kind));
  };

  private attachment = (req: Request, res: Response) => {
    this.store.attachment(req.params.name).pipe(res.type('application/octet-stream'));
  };

  private contact = (req: Request, res: Response) => {
    const { email, subject, text } = req.body;
    this.mailer.enquiry(email, subject, text);
    res.sendStatus(202);
  };

  private language = (req: Request, res: Response) => {
    rememberLanguage(res, String(req.body.language));
    res.sendStatus(204);
  };
}
