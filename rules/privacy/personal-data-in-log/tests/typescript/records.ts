import pino from 'pino';

const log = pino();

interface Guest {
  id: string;
  emailAddress: string;
  dateOfBirth: string;
}

interface Room {
  number: string;
  floor: number;
}

declare function openDatabase(): Promise<{ one(sql: string, values: unknown[]): Promise<unknown> }>;

class GuestBook {
  async find(id: string): Promise<Guest> {
    const database = await openDatabase();
    return (await database.one('SELECT * FROM guests WHERE id = $1', [id])) as Guest;
  }

  async room(id: string): Promise<Room> {
    const database = await openDatabase();
    return (await database.one('SELECT * FROM rooms WHERE guest = $1', [id])) as Room;
  }

  async all(): Promise<Guest[]> {
    return fetchAll();
  }
}

declare function fetchAll(): Promise<never[]>;

export async function checkIn(book: GuestBook, id: string) {
  const guest = await book.find(id);
  // finding: personal-data-in-log
  log.info({ guest }, 'checked in');
  // ok: personal-data-in-log
  log.info({ guest: guest.id }, 'checked in');
  const room = await book.room(id);
  // ok: personal-data-in-log
  log.info({ room }, 'room assigned');
}

export async function list(book: GuestBook) {
  const guests = await book.all();
  // ok: personal-data-in-log
  log.debug({ count: guests.length }, 'guests');
  // finding: personal-data-in-log
  log.debug({ guests }, 'guests');
}
