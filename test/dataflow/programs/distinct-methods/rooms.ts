export class RoomStore {
  constructor(private readonly db: { query(text: string, values?: unknown[]): Promise<unknown> }) {}

  listByFloor(floor: string) {
    return this.db.query(`SELECT * FROM rooms WHERE floor = '${floor}'`); // finding: sql-injection
  }

  listByWing(wing: string) {
    return this.db.query('SELECT * FROM rooms WHERE wing = $1', [wing]); // ok: sql-injection
  }
}
