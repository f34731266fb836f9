export interface Booking {
  id: string;
  passenger: string;
  passportNumber: string;
  seat: string;
}

export class SeatTaken extends Error {
  constructor(
    message: string,
    readonly booking: Booking,
  ) {
    super(message);
  }
}

export class SeatUnknown extends Error {
  constructor(readonly seat: string) {
    super('no such seat');
  }
}
