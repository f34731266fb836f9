import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Exclude } from 'class-transformer';
import express, { Request, Response } from 'express';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { SerializeInterceptor } from './serialize.interceptor';

@Entity()
export class Resident {
  @PrimaryGeneratedColumn() id: number;
  @Column() room: string;
  @Column() religion: string;
  @Column() diagnosis: string;
}

@Entity()
export class Supplier {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column({ select: false }) iban: string;
  @Exclude() @Column() taxId: string;
}

@Entity()
export class Payee {
  @PrimaryGeneratedColumn() id: number;
  @Column() iban: string;
}

export class ResidentView {
  id: number;
  diagnosis: string;
}

@Controller('residents')
export class ResidentsController {
  constructor(
    @InjectRepository(Resident) private readonly residents: Repository<Resident>,
    @InjectRepository(Supplier) private readonly suppliers: Repository<Supplier>,
    @InjectRepository(Payee) private readonly payees: Repository<Payee>,
  ) {}

  @Get(':id')
  async one(@Param('id') id: number) {
    const resident = await this.residents.findOneBy({ id });
    // finding: sensitive-record-in-response
    return resident;
  }

  @Get()
  async all() {
    // finding: sensitive-record-in-response
    return this.residents.find();
  }

  @Get('page')
  async page() {
    const items = await this.residents.find();
    // finding: sensitive-record-in-response
    return { items, count: items.length };
  }

  @Get(':id/view')
  async view(@Param('id') id: number) {
    const { diagnosis, religion, ...shown } = await this.residents.findOneBy({ id });
    // ok: sensitive-record-in-response
    return shown;
  }

  @Get(':id/doctor')
  async doctor(@Param('id') id: number): Promise<ResidentView> {
    const resident = await this.residents.findOneBy({ id });
    // ok: sensitive-record-in-response
    return { id: resident.id, diagnosis: resident.diagnosis };
  }

  @Get('rooms')
  async rooms() {
    // ok: sensitive-record-in-response
    return this.residents.find({ select: { id: true, room: true } });
  }

  @Get('chosen')
  async chosen() {
    // ok: sensitive-record-in-response
    return this.residents.find({ select: ['id', 'diagnosis'] });
  }

  @Get('blanked/:id')
  async blanked(@Param('id') id: number) {
    const resident = await this.residents.findOneBy({ id });
    resident.diagnosis = undefined;
    delete resident.religion;
    // ok: sensitive-record-in-response
    return resident;
  }

  @UseInterceptors(new SerializeInterceptor(ResidentView))
  @Get('mapped')
  async mapped() {
    // ok: sensitive-record-in-response
    return this.residents.find();
  }

  @Get('suppliers')
  async supplierList() {
    // ok: sensitive-record-in-response
    return this.suppliers.find();
  }

  @Get('payees')
  async payeeList() {
    const payees = await this.payees.find();
    // finding: sensitive-record-in-response
    return payees.map((payee) => ({ ...payee, kind: 'payee' }));
  }

  @Get('payees/short')
  async payeeShort() {
    const payees = await this.payees.find();
    // ok: sensitive-record-in-response
    return payees.map(({ id }) => ({ id }));
  }

  // not asked for by anybody outside
  async internal() {
    // ok: sensitive-record-in-response
    return this.residents.find();
  }
}

export function routes(app: express.Application, residents: Repository<Resident>) {
  app.get('/residents/:id', async (req: Request, res: Response) => {
    const resident = await residents.findOneBy({ id: Number(req.params.id) });
    if (!resident) return res.status(404).json({ error: 'not found' });
    // finding: sensitive-record-in-response
    return res.status(200).json(resident);
  });
  app.get('/residents/:id/room', async (req: Request, res: Response) => {
    const resident = await residents.findOneBy({ id: Number(req.params.id) });
    // ok: sensitive-record-in-response
    res.json({ room: resident.room });
  });
}
