import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

@Injectable()
export class TripStore {
  constructor(private readonly prisma: PrismaClient) {}

  async addResident(nickname: string, diagnosis: string) {
    await this.prisma.resident.create({ data: { nickname, diagnosis } });
  }

  whole(on: Date) {
    return this.prisma.trip.findMany({
      where: { on },
      include: { booking: { include: { resident: true } }, vehicle: true },
    });
  }

  passengers(id: string) {
    return this.prisma.trip.findUnique({ where: { id }, include: { residents: { orderBy: { nickname: 'asc' } } } });
  }

  ofSelected(on: Date) {
    return this.prisma.trip.findMany({ where: { on }, select: { id: true, booking: { include: { resident: true } } } });
  }

  named(on: Date) {
    return this.prisma.trip.findMany({
      where: { on },
      include: { booking: { include: { resident: { select: { nickname: true } } } } },
    });
  }

  withoutDiagnosis(on: Date) {
    return this.prisma.trip.findMany({ where: { on }, include: { residents: { omit: { diagnosis: true } } } });
  }

  vehicles(on: Date) {
    return this.prisma.trip.findMany({ where: { on }, include: { vehicle: true, resident: false } });
  }
}
