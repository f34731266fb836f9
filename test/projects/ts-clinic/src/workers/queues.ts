import Queue from 'bull';
import Redis from 'ioredis';
import { config } from '../config';

export interface ReminderJob {
  appointmentId: string;
  patient: { id: string; email: string; name: string };
}

export interface WebhookJob {
  url: string;
  event: string;
}

export interface ExportJob {
  table: string;
  filter: string;
  clinicId: number;
}

export interface ReportJob {
  title: string;
  layout: string;
  rows: Record<string, unknown>[];
}

export interface CleanupJob {
  files: string[];
}

export interface CampaignJob {
  subject: string;
  body: string;
  month: number;
}

function open<T>(name: string): Queue.Queue<T> {
  return new Queue<T>(name, { createClient: () => new Redis(config.endpoints.cache, { maxRetriesPerRequest: null, enableReadyCheck: false }) });
}

export const queues = {
  reminders: open<ReminderJob>('reminders'),
  webhooks: open<WebhookJob>('webhooks'),
  partnerHooks: open<WebhookJob>('partner-hooks'),
  exports: open<ExportJob>('exports'),
  dumps: open<ExportJob>('dumps'),
  reports: open<ReportJob>('reports'),
  cleanup: open<CleanupJob>('cleanup'),
  campaigns: open<CampaignJob>('campaigns'),
};

export async function startWorkers(): Promise<void> {
  const [notifications, reports] = await Promise.all([import('./notifications.worker'), import('./reports.worker')]);
  notifications.register(queues);
  reports.register(queues);
}
