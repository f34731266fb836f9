import { PrismaClient } from '@prisma/client';
import type { Repository } from 'typeorm';
import * as bcrypt from 'bcryptjs';
import { User } from './user.entity';

interface Registration {
  email: string;
  password: string;
}

const prisma = new PrismaClient();

export async function create(input: Registration) {
  // finding: plaintext-password-storage
  return prisma.user.create({ data: { email: input.email, password: input.password } });
}

export async function reset(id: number, password: string) {
  // finding: plaintext-password-storage
  await prisma.user.update({ where: { id }, data: { password } });
}

export class UserService {
  constructor(private readonly users: Repository<User>) {}

  async add(input: Registration): Promise<void> {
    // finding: plaintext-password-storage
    await this.users.insert({ email: input.email, password: input.password });
  }

  async addHashed(input: Registration): Promise<void> {
    const password = await bcrypt.hash(input.password, 12);
    // ok: plaintext-password-storage
    await this.users.insert({ email: input.email, password });
  }

  async find(email: string): Promise<User | null> {
    // ok: plaintext-password-storage
    return this.users.findOneBy({ email });
  }
}

export async function createHashed(input: Registration) {
  // ok: plaintext-password-storage
  return prisma.user.create({ data: { email: input.email, password: bcrypt.hashSync(input.password, 12) } });
}

export async function lock(id: number) {
  // ok: plaintext-password-storage
  await prisma.user.update({ where: { id }, data: { passwordExpired: true } });
}
