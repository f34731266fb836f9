import { Body, Controller, Post, Query } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import type { Request, Response } from 'express';
import { Collection, Db } from 'mongodb';

interface Ticket {
  title: string;
  state: string;
}

@Controller('tickets')
export class TicketController {
  constructor(@InjectModel('Ticket') private readonly tickets: Model<Ticket>) {}

  @Post('find')
  async find(@Body() filter: any) {
    // finding: nosql-injection
    return this.tickets.find(filter);
  }

  @Post('state')
  async byState(@Query('state') state: any) {
    // finding: nosql-injection
    return this.tickets.find({ state });
  }

  @Post('count')
  async count(@Query('state') state: any) {
    // ok: nosql-injection
    return this.tickets.countDocuments({ state: `${state}` });
  }
}

export class Sessions {
  private readonly sessions: Collection;

  constructor(db: Db) {
    this.sessions = db.collection('sessions');
  }

  async check(req: Request, res: Response): Promise<void> {
    // finding: nosql-injection
    const session = await this.sessions.findOne({ id: req.cookies.sid, user: req.body.user });
    res.json({ valid: session !== null });
  }

  async checkSafely(req: Request, res: Response): Promise<void> {
    const sid: unknown = req.cookies.sid;
    if (typeof sid === 'string') {
      // ok: nosql-injection
      const session = await this.sessions.findOne({ id: sid });
      res.json({ valid: session !== null });
    }
  }
}
