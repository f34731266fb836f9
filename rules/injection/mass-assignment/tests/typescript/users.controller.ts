import { PrismaClient } from '@prisma/client';
import { initTRPC } from '@trpc/server';
import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { z } from 'zod';
import { ZodValidationPipe } from './zod.pipe';
import express, { Request, Response } from 'express';

@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column() role: string;
}

export class CreateUserDto {
  name: string;
}

const prisma = new PrismaClient();
const shape = z.object({ name: z.string() });

@Controller('users')
export class UsersController {
  constructor(private readonly users: Repository<User>) {}

  @Post()
  async create(@Body() dto: CreateUserDto) {
    // ok: mass-assignment
    await this.users.save(dto);
  }

  @Post('raw')
  async raw(@Body() body: any) {
    // finding: mass-assignment
    await this.users.save(body);
  }

  @Post('piped')
  async piped(@Body(new ZodValidationPipe(shape)) body: any) {
    // ok: mass-assignment
    await this.users.save(body);
  }

  @Post('entity')
  async entity(@Body() user: User) {
    // finding: mass-assignment
    await this.users.save(user);
  }

  @Patch(':id')
  async change(@Param('id') id: number, @Body() changes: Partial<User>) {
    // finding: mass-assignment
    await this.users.update(id, changes);
  }

  @Patch(':id/name')
  async rename(@Param('id') id: number, @Body() changes: Partial<User>) {
    // ok: mass-assignment
    await this.users.update(id, { name: changes.name });
  }
}

const trpc = initTRPC.create();

export const users = trpc.router({
  change: trpc.procedure.input(z.object({ id: z.number(), name: z.string() })).mutation(async ({ input }) => {
    // ok: mass-assignment
    await prisma.user.update({ where: { id: input.id }, data: input });
  }),
});

class Users {
  constructor(private readonly userRepository: { save(value: unknown): Promise<void> }) {}

  async add(input: Record<string, unknown>) {
    // finding: mass-assignment
    await this.userRepository.save(input);
  }

  async addParsed(input: { name: string }) {
    // ok: mass-assignment
    await this.userRepository.save(input);
  }
}

export function routes(app: express.Application, users: Users) {
  app.post('/users', async (req: Request, res: Response) => {
    await users.add(req.body);
    res.end();
  });
  app.post('/users/parsed', async (req: Request, res: Response) => {
    const input = shape.parse(req.body);
    await users.addParsed(input);
    res.end();
  });
}
