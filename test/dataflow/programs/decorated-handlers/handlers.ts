import { execSync } from 'node:child_process';
import { Process, Processor } from '@nestjs/bull';
import { Processor as NewProcessor, WorkerHost } from '@nestjs/bullmq';
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OnEvent } from '@nestjs/event-emitter';
import type { Job } from 'bullmq';
import { PARCEL_SENT, ParcelLost, QUEUES } from './names';

interface Sent {
  printer: string;
  tray: string;
}

export class SentListener {
  @OnEvent(PARCEL_SENT, { async: true })
  onSent(event: Sent) {
    // finding: command-injection
    execSync(`lp -d ${event.printer}`);
    // ok: command-injection
    execSync(`lp -o ${event.tray}`);
  }

  @OnEvent('parcel.returned')
  onReturned(event: Sent) {
    // ok: command-injection
    execSync(`lp -d ${event.printer}`);
  }
}

@Processor(QUEUES.labels)
export class LabelProcessor {
  @Process('print')
  print(job: { data: Sent }) {
    // finding: command-injection
    execSync(`lp -d ${job.data.printer}`);
    // ok: command-injection
    execSync(`lp -o ${job.data.tray}`);
  }

  helper(job: { data: Sent }) {
    // ok: command-injection
    execSync(`lp -d ${job.data.printer}`);
  }
}

@Processor('notices')
export class NoticeProcessor {
  @Process('card')
  card({ data }: { data: { words: string; tray: string } }) {
    // finding: command-injection
    execSync(`card "${data.words.trim()}"`);
    // ok: command-injection
    execSync(`card -o ${data.tray}`);
  }
}

@NewProcessor({ name: 'exports', concurrency: 2 })
export class ExportProcessor extends WorkerHost {
  async process(job: Job<Sent>) {
    // finding: command-injection
    execSync(`lp -d ${job.data.printer}`);
  }
}

@NewProcessor('imports')
export class ImportProcessor extends WorkerHost {
  async process(job: Job<Sent>) {
    // ok: command-injection
    execSync(`lp -d ${job.data.printer}`);
  }
}

@EventsHandler(ParcelLost)
export class LostHandler implements IEventHandler<ParcelLost> {
  handle(event: ParcelLost) {
    // finding: command-injection
    execSync(`notify ${event.depot}`);
    // ok: command-injection
    execSync(`notify ${event.count}`);
  }
}
