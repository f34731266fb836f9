import { hash } from 'argon2';
import { Repository, BeforeInsert, Column, Entity } from 'typeorm';
import { BeforeSave, Model, Table } from 'sequelize-typescript';

@Entity()
export class Device {
  @Column() name!: string;
  @Column() password!: string;
}

@Entity()
export class Owner {
  @Column() login!: string;
  @Column() password!: string;

  @BeforeInsert()
  async seal() {
    this.password = await hash(this.password);
  }
}

@Table
export class Kiosk extends Model {
  declare code: string;
  declare password: string;

  @BeforeSave
  static normalise(kiosk: Kiosk) {
    kiosk.code = kiosk.code.toUpperCase();
  }
}

@Table
export class Operator extends Model {
  declare password: string;

  @BeforeSave
  static async seal(operator: Operator) {
    operator.password = await seal(operator.password);
  }
}

declare function seal(text: string): Promise<string>;

export class Enrolment {
  constructor(
    private readonly devices: Repository<Device>,
    private readonly owners: Repository<Owner>,
    private readonly kiosks: typeof Kiosk,
    private readonly operators: typeof Operator,
  ) {}

  async device(dto: { name: string; password: string }) {
    const device = this.devices.create({ name: dto.name });
    device.password = dto.password;
    // finding: plaintext-password-storage
    await this.devices.save(device);
  }

  async owner(dto: { login: string; password: string }) {
    // ok: plaintext-password-storage
    await this.owners.save({ login: dto.login, password: dto.password });
  }

  async kiosk(dto: { code: string; password: string }) {
    // finding: plaintext-password-storage
    await this.kiosks.create({ code: dto.code, password: dto.password });
  }

  async operator(dto: { password: string }) {
    // ok: plaintext-password-storage
    await this.operators.create({ password: dto.password });
  }
}
