import fs from 'fs';
import path from 'path';
import axios from 'axios';
import Handlebars from 'handlebars';
import nunjucks from 'nunjucks';
import { config } from '../config';
import { html, layout } from '../lib';
import type { Patient } from '../dto/patient.dto';

const environment = nunjucks.configure(config.viewRoot, { autoescape: true });

const FORMS: Record<string, string> = { referral: 'referral.hbs', sickness: 'sickness-note.hbs', invoice: 'invoice.hbs' };

const banner = Handlebars.compile('<header class="banner"><h2>{{title}}</h2></header>', { noEscape: true });
const notice = Handlebars.compile('<section><h3>{{heading}}</h3><p>{{text}}</p></section>');

export class LetterService {
  private readonly drafts = new Map<string, string>();

  saveDraft(name: string, source: string): void {
    this.drafts.set(name, source);
  }

  preview(name: string, patient: Patient): string {
    const source = this.drafts.get(name) ?? '';
    return environment.renderString(source, { name: patient.lastName });
  }

  appointmentLetter(patient: Patient, remark: string): string {
    return environment.render('appointment.njk', { name: patient.lastName, remark });
  }

  banner(title: string): string {
    return banner({ title });
  }

  notice(heading: string, text: string): string {
    return notice({ heading, text });
  }

  form(kind: string): Promise<string> {
    const file = Object.prototype.hasOwnProperty.call(FORMS, kind) ? FORMS[kind] : FORMS.referral;
    return fs.promises.readFile(path.join(config.viewRoot, 'forms', file), 'utf8');
  }

  async print(patient: Patient, text: string): Promise<Buffer> {
    const page = layout('Brief', html`<p>${patient.lastName}</p><p>${text}</p>`);
    const { data } = await axios.post(config.endpoints.pdfRenderer, page, { responseType: 'arraybuffer' });
    return Buffer.from(data);
  }
}
