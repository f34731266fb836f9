import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import bcrypt from 'bcrypt';
import { Exclude } from 'class-transformer';
import express, { Request, Response } from 'express';
import { Pool } from 'pg';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { MemberModel } from './member.model';

const prisma = new PrismaClient();
const pool = new Pool();
export const app = express();

@Entity()
export class Operator {
  @PrimaryGeneratedColumn() id: number;
  @Column() login: string;
  @Column() password: string;
  @Column() mfaSecret: string;
}

@Entity()
export class Carrier {
  @PrimaryGeneratedColumn() id: number;
  @Exclude() @Column() password: string;
  @Column({ select: false }) apiKey: string;
}

interface MemberRow {
  id: number;
  email: string;
  password_hash: string;
}

interface Login {
  token: string;
  expires: number;
}

declare function issueToken(id: number): string;

@Controller('operators')
export class OperatorsController {
  constructor(
    private readonly operators: Repository<Operator>,
    private readonly carriers: Repository<Carrier>,
  ) {}

  @Get(':id')
  async one(@Param('id') id: number): Promise<Operator> {
    const operator = await this.operators.findOneBy({ id });
    if (!operator) throw new NotFoundException();
    // finding: credential-in-response
    return operator;
  }

  @Get(':id/public')
  async shown(@Param('id') id: number) {
    const { password, mfaSecret, ...shown } = await this.operators.findOneBy({ id });
    // ok: credential-in-response
    return shown;
  }

  @Get(':id/secret')
  async enrol(@Param('id') id: number) {
    const operator = await this.operators.findOneBy({ id });
    // shown to its owner once, by its name
    // ok: credential-in-response
    return { secret: operator.mfaSecret };
  }

  @Get(':id/hash')
  async hash(@Param('id') id: number) {
    const operator = await this.operators.findOneBy({ id });
    // finding: credential-in-response
    return { login: operator.login, hash: operator.password };
  }

  @Get('carriers')
  async all() {
    // ok: credential-in-response
    return this.carriers.find();
  }

  @Post()
  async add(@Body() dto: { login: string; password: string }) {
    const operator = new Operator();
    operator.login = dto.login;
    operator.password = await bcrypt.hash(dto.password, 12);
    await this.operators.save(operator);
    // finding: credential-in-response
    return operator;
  }
}

app.post('/login', async (req: Request, res: Response) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.status(401).end();
  // finding: credential-in-response
  return res.json({ token: issueToken(user.id), user });
});

app.post('/login/short', async (req: Request, res: Response) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  const matches = await bcrypt.compare(req.body.password, user.passwordHash);
  // ok: credential-in-response
  return res.json({ matches, token: issueToken(user.id), user: { id: user.id, email: user.email } });
});

app.post('/login/rest', async (req: Request, res: Response) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!(await bcrypt.compare(req.body.password, user.passwordHash))) return res.status(401).end();
  const { passwordHash, ...shown } = user;
  // ok: credential-in-response
  return res.json(shown);
});

app.post('/login/cleared', async (req: Request, res: Response) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!(await bcrypt.compare(req.body.password, user.password))) return res.status(401).end();
  user.password = undefined;
  // ok: credential-in-response
  return res.json(user);
});

app.post('/users', async (req: Request, res: Response) => {
  const password = await bcrypt.hash(req.body.password, 12);
  const user = await prisma.user.create({ data: { email: req.body.email, password } });
  // finding: credential-in-response
  res.status(201).json(user);
});

app.post('/users/selected', async (req: Request, res: Response) => {
  const passwordHash = await bcrypt.hash(req.body.password, 12);
  const user = await prisma.user.create({ data: { email: req.body.email, passwordHash }, select: { id: true } });
  // ok: credential-in-response
  res.status(201).json(user);
});

app.get('/members/:id', async (req: Request, res: Response) => {
  const { rows } = await pool.query('SELECT * FROM members WHERE id = $1', [req.params.id]);
  const member: MemberRow = rows[0];
  // finding: credential-in-response
  res.json(member);
});

app.get('/members/:id/email', async (req: Request, res: Response) => {
  const { rows } = await pool.query('SELECT * FROM members WHERE id = $1', [req.params.id]);
  const member = rows[0] as MemberRow;
  // ok: credential-in-response
  res.json({ email: member.email });
});

app.get('/login', (req: Request, res: Response) => {
  const login: Login = { token: issueToken(1), expires: 60 };
  // ok: credential-in-response
  res.json(login);
});

@Entity()
export class Visitor {
  @PrimaryGeneratedColumn() id: number;
  @Column() nickname: string;

  // a field that holds a method is no column
  getSessionToken = (expires?: Date): string => issueToken(this.id);
}

app.get('/visitors/:id', async (req: Request, res: Response) => {
  const visitors = new Repository<Visitor>(Visitor, null);
  // ok: credential-in-response
  res.json(await visitors.findOneBy({ id: Number(req.params.id) }));
});

app.post('/members/copied', async (req: Request, res: Response) => {
  const hashed = await bcrypt.hash(req.body.password, 12);
  const member = await MemberModel.create({ email: req.body.email, password: hashed });
  const { password: _, ...shown } = member.toObject();
  // ok: credential-in-response
  res.json(shown);
});

app.post('/members/object', async (req: Request, res: Response) => {
  const hashed = await bcrypt.hash(req.body.password, 12);
  const member = new MemberModel({ email: req.body.email, password: hashed });
  await member.save();
  // finding: credential-in-response
  res.json(member.toObject());
});
