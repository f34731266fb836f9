import { Request, Response, Router } from 'express';
import { escapeRegExp } from 'lodash';
import { logger } from '../lib/logger';
import { pick } from '../lib/objects';
import { RegisterPatientDto, toListItem, toResearchRow } from '../dto/patient.dto';
import { pageOf } from '../dto/requests';
import { setPatient } from '../integrations/error-tracking';
import { wrap } from '../middleware/errors';
import { ImportService } from '../services/import.service';
import { InsuranceService } from '../services/insurance.service';
import { PatientService } from '../services/patient.service';

export class PatientsController {
  readonly router = Router();

  constructor(
    private readonly patients = new PatientService(),
    private readonly insurance = new InsuranceService(),
    private readonly imports = new ImportService(),
  ) {
    this.router
      .get('/', wrap(this.list))
      .get('/suggest', wrap(this.suggest))
      .get('/labels', wrap(this.labels))
      .get('/research', wrap(this.research))
      .get('/export', wrap(this.exportFile))
      .get('/codes', wrap(this.codes))
      .get('/:id(\\d+)', wrap(this.show))
      .get('/:id(\\d+)/cover', wrap(this.cover))
      .get('/:id(\\d+)/lab/:order', wrap(this.lab))
      .post('/', wrap(this.create))
      .post('/policies', wrap(this.policies))
      .post('/:id(\\d+)/referral', wrap(this.referral))
      .patch('/:id(\\d+)', wrap(this.update))
      .patch('/:id(\\d+)/contact', wrap(this.contact))
      .patch('/:id(\\d+)/preferences', wrap(this.preferences));
  }

  private list = async (req: Request, res: Response) => {
    const { q = '' } = req.query as { q?: string };
    const columns = req.cookies.columns ? this.imports.restoreColumns(req.cookies.columns) : ['id'];
    const rows = await this.patients.search(q, pageOf(req.query));
    logger.info({ found: rows.length, size: q.length }, 'patient search');
    res.json(rows.map((row) => ({ ...toListItem(row), columns })));
  };

  private suggest = async (req: Request, res: Response) => {
    const rows = await this.patients.suggest(String(req.query.q));
    res.json(rows);
  };

  private labels = async (req: Request, res: Response) => {
    res.json(await this.patients.suggestLabels(String(req.query.q)));
  };

  private research = async (req: Request, res: Response) => {
    const ids = String(req.query.ids).split(',');
    const rows = await this.patients.many(ids);
    res.json(rows.map(toResearchRow));
  };

  private exportFile = async (req: Request, res: Response) => {
    const { name = 'patients', mode } = req.query as Record<string, string>;
    const rows = (await this.patients.search('', pageOf(req.query))).map(toListItem);
    if (mode === 'inline') {
      res.setHeader('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}.csv`);
    } else {
      res.setHeader('Content-Disposition', 'attachment; filename=' + name);
    }
    res.setHeader('X-Total-Count', String(rows.length));
    res.type('text/csv').send(rows.map(({ id, label }) => `${id};${label}`).join('\n'));
  };

  private codes = (req: Request, res: Response) => {
    const all = ['E11.9 Diabetes', 'I10 Hypertonie', 'J45 Asthma', 'M54.5 Kreuzschmerz'];
    const matcher = new RegExp(String(req.query.pattern), 'i');
    const prefix = new RegExp(`^${escapeRegExp(String(req.query.prefix ?? ''))}`, 'i');
    res.json({ matching: all.filter((code) => matcher.test(code)), starting: all.filter((code) => prefix.test(code)) });
  };

  private show = async ({ params: { id } }: Request, res: Response) => {
    setPatient(id);
    const { firstName, lastName, dateOfBirth, phone } = await this.patients.get(id);
    res.json({ id, firstName, lastName, dateOfBirth, phone });
  };

  private cover = async (req: Request, res: Response) => {
    const patient = await this.patients.get(req.params.id);
    const details = await this.insurance.coverage(String(req.query.region), patient.insuranceNumber);
    const active = req.query.post ? await this.insurance.eligibleByPost(patient) : await this.insurance.eligible(patient);
    this.insurance.requireActive(patient, active);
    res.json({ active, details });
  };

  private lab = (req: Request, res: Response) =>
    (req.query.source === 'hospital' ? this.insurance.discharge(req.params.order) : this.insurance.labResults(req.params.order))
      .then((results) => pick(results, 'order', 'status', 'issued'))
      .then((summary) => res.json(summary));

  private create = async (req: Request, res: Response) => {
    const dto = RegisterPatientDto.from(req.body);
    const patient = await this.patients.register(dto, 1);
    res.status(201).location(`/api/patients/${patient.id}`).json({ id: patient.id });
  };

  private policies = (req: Request, res: Response) => {
    res.json(this.insurance.policies(req.body.xml, req.body.holder));
  };

  private referral = async (req: Request, res: Response) => {
    const text = await this.patients.referral(req.params.id, req.body.notes);
    res.type('text/plain').send(text);
  };

  private update = async (req: Request, res: Response) => {
    await this.patients.patch(req.params.id, req.body);
    res.sendStatus(204);
  };

  private contact = async (req: Request, res: Response) => {
    await this.patients.patchContact(req.params.id, req.body);
    res.sendStatus(204);
  };

  private preferences = async (req: Request, res: Response) => {
    const view = req.cookies.view ? this.imports.restoreView(req.cookies.view) : {};
    const merged = await this.patients.updatePreferences(req.params.id, req.body);
    res.json({ view, merged });
  };
}
