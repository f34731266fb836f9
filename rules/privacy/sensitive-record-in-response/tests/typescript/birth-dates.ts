import { Controller, Get, Param } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity()
export class Skater {
  @PrimaryGeneratedColumn() id: number;
  @Column() firstName: string;
  @Column() email: string;
  @Column() birthDate: string;
}

@Entity()
export class Rink {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column() email: string;
}

@Controller('skaters')
export class SkatersController {
  constructor(
    @InjectRepository(Skater) private readonly skaters: Repository<Skater>,
    @InjectRepository(Rink) private readonly rinks: Repository<Rink>,
  ) {}

  @Get(':id')
  async one(@Param('id') id: number) {
    // finding: sensitive-record-in-response
    return this.skaters.findOneByOrFail({ id });
  }

  @Get(':id/name')
  async name(@Param('id') id: number) {
    const { firstName } = await this.skaters.findOneByOrFail({ id });
    // ok: sensitive-record-in-response
    return { firstName };
  }

  @Get('rinks')
  async all() {
    // ok: sensitive-record-in-response
    return this.rinks.find();
  }
}
