import { BadRequestException, NotFoundException } from '@nestjs/common';

interface Member {
  readonly id: string;
  readonly email: string;
}

export function notFound(member: Member): never {
  // finding: personal-data-in-error
  throw new NotFoundException(`no member with ${member.email}`);
}

export function invalid(iban: string): never {
  // finding: personal-data-in-error
  throw new BadRequestException('not valid: ' + iban);
}

export function byId(member: Member): never {
  // ok: personal-data-in-error
  throw new NotFoundException(`no member ${member.id}`);
}

export function format(field: string): never {
  // ok: personal-data-in-error
  throw new BadRequestException(`${field} has the wrong format`);
}
