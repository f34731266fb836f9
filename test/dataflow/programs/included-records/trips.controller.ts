import { Controller, Get, Param, Query } from '@nestjs/common';
import { TripStore } from './trips.store';

@Controller('trips')
export class TripsController {
  constructor(private readonly store: TripStore) {}

  @Get()
  async whole(@Query('on') on: Date) {
    const trips = await this.store.whole(on);
    // finding: sensitive-record-in-response
    return { on, trips };
  }

  @Get(':id/passengers')
  passengers(@Param('id') id: string) {
    // finding: sensitive-record-in-response
    return this.store.passengers(id);
  }

  @Get('selected')
  ofSelected(@Query('on') on: Date) {
    // finding: sensitive-record-in-response
    return this.store.ofSelected(on);
  }

  @Get('named')
  async named(@Query('on') on: Date) {
    // ok: sensitive-record-in-response
    return { on, trips: await this.store.named(on) };
  }

  @Get('without')
  withoutDiagnosis(@Query('on') on: Date) {
    // ok: sensitive-record-in-response
    return this.store.withoutDiagnosis(on);
  }

  @Get('vehicles')
  vehicles(@Query('on') on: Date) {
    // ok: sensitive-record-in-response
    return this.store.vehicles(on);
  }

  @Get('rooms')
  async rooms(@Query('on') on: Date) {
    const trips = await this.store.whole(on);
    // ok: sensitive-record-in-response
    return trips.map(({ id, booking }) => ({ id, nickname: booking.resident.nickname }));
  }
}
