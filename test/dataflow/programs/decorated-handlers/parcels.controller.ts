import { Body, Controller, Post } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bull';
import { InjectQueue as InjectNewQueue } from '@nestjs/bullmq';
import { CommandBus, EventBus } from '@nestjs/cqrs';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { Queue } from 'bull';
import { IsIn, IsString } from 'class-validator';
import type { Queue as NewQueue } from 'bullmq';
import { PARCEL_SENT, ParcelLost, QUEUES } from './names';

interface Notice {
  words: string;
  tray: string;
}

class NoticeForm {
  @IsIn(['card', 'letter']) kind!: 'card' | 'letter';
  @IsString() words!: string;
}

@Controller('parcels')
export class ParcelsController {
  constructor(
    private readonly events: EventEmitter2,
    private readonly bus: EventBus,
    private readonly commands: CommandBus,
    @InjectQueue(QUEUES.labels) private readonly labels: Queue,
    @InjectQueue('notices') private readonly notices: Queue<Notice>,
    @InjectNewQueue('exports') private readonly exportsQueue: NewQueue,
  ) {}

  @Post('notices')
  async notice(@Body() given: NoticeForm) {
    await this.notices.add(given.kind, { words: given.words, tray: 'main' }, { attempts: 3 });
  }

  @Post()
  async send(@Body('printer') printer: string, @Body('depot') depot: string) {
    this.events.emit(PARCEL_SENT, { printer, tray: 'main' });
    await this.labels.add('print', { printer, tray: 'main' });
    await this.exportsQueue.add('pdf', { printer, tray: 'main' });
    this.bus.publish(new ParcelLost(depot, 3));
  }
}
