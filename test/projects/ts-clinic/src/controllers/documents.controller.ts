import fs from 'fs';
import { Request, Response, Router } from 'express';
import multer from 'multer';
import { config } from '../config';
import { layout } from '../lib';
import { wrap } from '../middleware/errors';
import { DocumentService } from '../services/document.service';
import { queues } from '../workers/queues';

const upload = multer({ dest: config.tempRoot, limits: { fileSize: 20 * 1024 * 1024 } });

const LABELS: Record<string, string> = { scan: 'Scan', letter: 'Arztbrief', xray: 'Roentgen' };

export class DocumentsController {
  readonly router = Router();

  constructor(private readonly documents = new DocumentService()) {
    this.router.get('/file/:folder/:name', wrap(this.file));
    this.router.get('/raw', wrap(this.raw));
    this.router.get('/content', wrap(this.content));
    this.router.get('/text', wrap(this.text));
    this.router.get('/thumbnail', wrap(this.thumbnail));
    this.router.get('/snapshot', wrap(this.snapshot));
    this.router.post('/', upload.single('document'), wrap(this.add));
    this.router.post('/archive/:patient', upload.single('archive'), wrap(this.archive));
    this.router.post('/remote', wrap(this.remote));
    this.router.post('/compress', wrap(this.compress));
    this.router.post('/print', wrap(this.print));
    this.router.post('/cleanup', wrap(this.cleanup));
  }

  private file = ({ params }: Request, res: Response) => {
    const { folder, name } = params;
    res.sendFile(this.documents.store.locate(folder, name));
  };

  private raw = (req: Request, res: Response) => {
    const title = String(req.query.title ?? 'document');
    res.writeHead(200, { 'Content-Type': 'application/pdf', 'X-Document-Title': title });
    this.documents.store.open(String(req.query.key)).pipe(res);
  };

  private content = async (req: Request, res: Response) => {
    const name = String(req.query.name);
    const buffer = await this.documents.store.read(name);
    res.setHeader('Content-Type', this.documents.store.typeOf(name));
    res.attachment().send(buffer);
  };

  private text = async (req: Request, res: Response) => {
    res.type('text/plain').send(await this.documents.text(String(req.query.name)));
  };

  private thumbnail = async (req: Request, res: Response) => {
    res.sendFile(await this.documents.thumbnail(String(req.query.name)));
  };

  private snapshot = async (req: Request, res: Response) => {
    await this.documents.snapshot(String(req.query.page));
    res.sendStatus(202);
  };

  private add = async (req: Request, res: Response) => {
    const file = req.file as Express.Multer.File;
    const output = await this.documents.accept(file).convert();
    await this.documents.store.put(String(req.body.folder ?? 'scans'), await fs.promises.readFile(file.path));
    const kind = Object.prototype.hasOwnProperty.call(LABELS, req.body.kind) ? LABELS[req.body.kind] : 'Dokument';
    res.status(201).send(layout('Dokument', `<p>${kind} gespeichert (${output.length} Zeichen)</p>`));
  };

  private archive = async (req: Request, res: Response) => {
    const file = req.file as Express.Multer.File;
    const patient = Number.parseInt(req.params.patient, 10);
    if (req.query.flat) {
      await this.documents.unpackFlat(file.path, patient);
    } else {
      await this.documents.unpack(file.path, patient);
    }
    res.sendStatus(201);
  };

  private remote = async ({ body: { url, partner = false } }: Request, res: Response) => {
    const target = partner ? await this.documents.fetchFromPartner(url) : await this.documents.fetchRemote(url);
    res.status(201).json({ size: target.length });
  };

  private compress = async (req: Request, res: Response) => {
    const { name, preset } = req.body;
    const output = await this.documents.compress(String(name), String(preset));
    res.sendFile(output);
  };

  private print = async ({ body: { name, ...options } }: Request, res: Response) => {
    await this.documents.print(String(name), options);
    res.sendStatus(202);
  };

  private cleanup = async (req: Request, res: Response) => {
    await queues.cleanup.add({ files: req.body.files });
    res.sendStatus(202);
  };
}
