import vm from 'vm';
import axios from 'axios';
import type { Job } from 'bull';
import { config } from '../config';
import { bus, forModule, partnerUrl } from '../lib';
import { Mailer } from '../mail/mailer';
import { repositories } from '../repositories';
import type { CampaignJob, queues as Queues, ReminderJob, WebhookJob } from './queues';

const log = forModule('notifications');
const mailer = new Mailer();
const rules = new Map<number, string>();

const DEFAULT_RULE = 'hoursBefore === 24 || hoursBefore === 2';

const HANDLERS: Record<string, (job: Job<WebhookJob>) => Promise<unknown>> = {
  booked: ({ data }) => axios.post(partnerUrl(data.url), { event: 'booked' }, { maxRedirects: 0 }),
  cancelled: ({ data }) => axios.post(config.endpoints.claimsFeed, { event: data.event }),
};

export function due(clinicId: number, hoursBefore: number): boolean {
  const rule = rules.get(clinicId);
  if (!rule) {
    return Boolean(vm.runInNewContext(DEFAULT_RULE, { hoursBefore }));
  }
  return Boolean(vm.runInNewContext(rule, { hoursBefore }, { timeout: 50 }));
}

async function remind({ data: { appointmentId, patient } }: Job<ReminderJob>): Promise<void> {
  if (!due(1, 24)) return;
  await mailer.reminder(patient, new Date().toISOString().slice(0, 10), 'Lindenhof');
  log.info({ appointmentId, patient: patient.id }, 'reminded');
}

async function recall({ data: { subject, body, month } }: Job<CampaignJob>): Promise<void> {
  const candidates = await repositories.patients.recallCandidates(month);
  const [first] = candidates;
  if (first) {
    log.debug({ total: candidates.length, sample: first.insuranceNumber }, 'recall');
  }
  const recipients = candidates.map(({ id, email, firstName, dateOfBirth }) => ({ id, email, name: firstName, link: mailer.confirmLink(email, dateOfBirth) }));
  await mailer.campaign(recipients, subject, body);
}

export function register(queues: typeof Queues): void {
  bus.subscribe('rule.changed', ({ clinicId, expression }) => rules.set(clinicId, expression));

  queues.reminders.process(remind);
  queues.reminders.on('failed', (job, error) => {
    log.warn({ job: job.data, name: error.name }, 'reminder failed');
  });
  queues.campaigns.process(recall);

  queues.webhooks.process(async (job) => {
    const { url, event } = job.data;
    await axios.post(url, { event });
  });
  queues.partnerHooks.process(async (job) => {
    const handler = Object.prototype.hasOwnProperty.call(HANDLERS, job.data.event) ? HANDLERS[job.data.event] : undefined;
    await handler?.(job);
  });
}

export async function contactList(ids: string[]): Promise<number> {
  const rows = await repositories.patients.contactRows(ids);
  return mailer.sendAll(rows.map(({ id, email }) => ({ id, email, name: '' })), 'Sprechzeiten', 'Wir haben neue Sprechzeiten.');
}
