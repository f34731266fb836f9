import { Client, EqualityFilter } from 'ldapts';
import { Controller, Get, Query } from '@nestjs/common';
import type { Request, Response } from 'express';

const client = new Client({ url: 'ldaps://directory.example' });

export class Accounts {
  async find(login: string): Promise<unknown> {
    // finding: ldap-injection
    return client.search('ou=people,dc=example', { filter: `(uid=${login})` });
  }

  async findSafely(login: string): Promise<unknown> {
    const filter = new EqualityFilter({ attribute: 'uid', value: login });
    // ok: ldap-injection
    return client.search('ou=people,dc=example', { filter });
  }
}

@Controller('accounts')
export class AccountController {
  private readonly accounts = new Accounts();

  @Get()
  find(@Query('login') login: string): Promise<unknown> {
    return this.accounts.find(login);
  }

  @Get('safe')
  findSafely(@Query('login') login: string): Promise<unknown> {
    return this.accounts.findSafely(login);
  }
}

export async function login(req: Request, res: Response): Promise<void> {
  // finding: ldap-injection
  await client.bind(`cn=${req.body.user},dc=example`, req.body.password);
  // ok: ldap-injection
  await client.bind('cn=reader,dc=example', process.env.READER_PASSWORD);
  res.end();
}
