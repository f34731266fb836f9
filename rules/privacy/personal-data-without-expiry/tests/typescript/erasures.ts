import { Injectable, Controller, Delete, Param } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import express from 'express';
import { model, Schema } from 'mongoose';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity()
export class Tenant {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column() phone: string;
  @Column({ nullable: true }) erasedAt: Date;
}

@Injectable()
export class PrivacyService {
  constructor(@InjectRepository(Tenant) private readonly tenants: Repository<Tenant>) {}

  async eraseTenant(id: number): Promise<void> {
    // finding: personal-data-without-expiry
    await this.tenants.update(id, { erasedAt: new Date() });
  }

  async anonymizeTenant(id: number): Promise<void> {
    // ok: personal-data-without-expiry
    await this.tenants.update(id, { erasedAt: new Date(), email: '', phone: '' });
  }

  async eraseAndTell(id: number): Promise<void> {
    // ok: personal-data-without-expiry
    await this.tenants.update(id, { erasedAt: new Date() });
    await this.dispatchErasure(id);
  }

  private async dispatchErasure(id: number): Promise<void> {
    await fetch(`https://jobs.intern/erasures/${id}`, { method: 'POST' });
  }
}

const Guest = model('Guest', new Schema({ email: String, phone: String, active: Boolean }));
const Room = model('Room', new Schema({ label: String, active: Boolean }));

const app = express();

app.post('/gdpr/erasure/:id', async (req, res) => {
  // finding: personal-data-without-expiry
  await Guest.updateOne({ _id: String(req.params.id) }, { $set: { active: false } });
  res.sendStatus(204);
});

app.post('/rooms/:id/erasure', async (req, res) => {
  // ok: personal-data-without-expiry
  await Room.updateOne({ _id: String(req.params.id) }, { $set: { active: false } });
  res.sendStatus(204);
});
