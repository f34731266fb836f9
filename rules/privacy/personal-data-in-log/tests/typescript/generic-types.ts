import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Job } from 'bullmq';

class Patient {
  id = 0;
  email = '';
  diagnosis = '';
}

class Ward {
  id = 0;
  beds = 0;
}

interface Reminder {
  id: number;
  phone: string;
}

abstract class Store<T, K = number> {
  protected rows: T[] = [];

  one(at: number): T {
    return this.rows[at];
  }

  async all(): Promise<T[]> {
    return this.rows;
  }

  key(at: number): K {
    return at as unknown as K;
  }
}

class Sorted<Row> extends Store<Row, string> {}
class Patients extends Sorted<Patient> {}
class Wards extends Store<Ward> {}

export class Overview {
  constructor(
    private readonly patients: Patients,
    private readonly wards: Wards,
    @InjectRepository(Patient) private readonly table: Repository<Patient>,
  ) {}

  async show(id: number): Promise<void> {
    const patient = this.patients.one(id);
    // finding: personal-data-in-log
    console.log('patient', patient);
    // ok: personal-data-in-log
    console.log('patient', patient.id, this.patients.key(id));
    for (const other of await this.patients.all()) {
      // finding: personal-data-in-log
      console.log('next', other);
    }
    // ok: personal-data-in-log
    console.log('ward', this.wards.one(id));
  }

  async stored(id: number): Promise<void> {
    const patient = await this.table.findOneBy({ id });
    // finding: personal-data-in-log
    console.log('stored', patient);
    // ok: personal-data-in-log
    console.log('stored', patient?.id, await this.table.count());
    for (const each of await this.table.find()) {
      // finding: personal-data-in-log
      console.log('stored', each);
      // ok: personal-data-in-log
      console.log('stored', each.id);
    }
  }
}

export function remind(job: Job<Reminder>): void {
  // finding: personal-data-in-log
  console.log('remind', job.data);
  // ok: personal-data-in-log
  console.log('remind', job.id, job.data.id);
}

export function clean(job: Job<Ward>): void {
  // ok: personal-data-in-log
  console.log('clean', job.data);
}
