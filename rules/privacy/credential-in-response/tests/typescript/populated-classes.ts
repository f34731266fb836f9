import { Controller, Get, Injectable, Param } from '@nestjs/common';
import { InjectModel, Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { type Model, Types } from 'mongoose';

@Schema()
export class Guest {
  @Prop({ required: true })
  name!: string;

  @Prop({ required: true })
  passwordHash!: string;
}

@Schema()
export class Tour {
  @Prop({ required: true })
  title!: string;
}

@Schema()
export class Seat {
  @Prop({ type: Types.ObjectId, ref: Guest.name })
  guest!: Types.ObjectId | Guest;

  @Prop({ type: Types.ObjectId, ref: 'Tour' })
  tour!: Types.ObjectId | Tour;
}

export const SeatSchema = SchemaFactory.createForClass(Seat);

@Injectable()
export class Seats {
  constructor(@InjectModel(Seat.name) private readonly seats: Model<Seat>) {}

  async guests(tour: string) {
    const rows = await this.seats.find({ tour: new Types.ObjectId(tour) }).populate<{ guest: Guest }>('guest').exec();
    return rows.map((row) => row.guest);
  }

  async names(tour: string) {
    const rows = await this.seats.find({ tour: new Types.ObjectId(tour) }).populate('guest', 'name').exec();
    return rows.map((row) => row.guest);
  }

  async tours() {
    const rows = await this.seats.find().populate<{ tour: Tour }>('tour').exec();
    return rows.map((row) => row.tour);
  }
}

@Controller('seats')
export class SeatsController {
  constructor(private readonly seats: Seats) {}

  @Get(':tour/guests')
  guests(@Param('tour') tour: string) {
    // finding: credential-in-response
    return this.seats.guests(tour);
  }

  @Get(':tour/names')
  names(@Param('tour') tour: string) {
    // ok: credential-in-response
    return this.seats.names(tour);
  }

  @Get('tours')
  tours() {
    // ok: credential-in-response
    return this.seats.tours();
  }
}
