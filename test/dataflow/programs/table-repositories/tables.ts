import { Repository } from './repository';

export interface Tariff {
  id: string;
  label: string;
  formula: string;
}

export interface Berth {
  id: string;
  label: string;
  formula: string;
  remark: string;
}

class TariffRepository extends Repository<Tariff> {
  constructor() {
    super('tariffs');
  }

  async current(): Promise<Tariff[]> {
    return this.rows().where({ active: true }).orderBy('label');
  }
}

class BerthRepository extends Repository<Berth> {
  constructor() {
    super('berths');
  }

  async moor(form: Pick<Berth, 'label' | 'remark'>): Promise<void> {
    await this.rows().insert({ ...form, formula: '1' });
  }

  async free(): Promise<Berth[]> {
    return this.rows().where({ taken: false }).orderBy('label');
  }
}

export const tariffs = new TariffRepository();
export const berths = new BerthRepository();
