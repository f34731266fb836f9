import { Column, DataSource, Entity, EntityTarget, ManyToOne, ObjectLiteral, OneToMany, Repository } from 'typeorm';

@Entity()
export class Tenant {
  @Column() id!: string;
  @Column() nickname!: string;
  @Column() passwordHash!: string;
  @OneToMany(() => Flat, (flat) => flat.tenant) flats!: Flat[];
}
@Entity()
export class Flat {
  @Column() id!: string;
  @Column() area!: number;
  @Column() entrance!: string;
  @ManyToOne(() => Tenant) tenant!: Tenant;
}
@Entity()
export class Complaint {
  @Column() id!: string;
  @Column('simple-json') sender!: { email: string; room: number };
  @Column() text!: string;
  @Column('simple-json') details!: { place: string; photos: number } | null;
  @ManyToOne(() => Flat) flat!: Flat;
}

const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL });

/** What all tables have in common. */
export abstract class Table<T extends ObjectLiteral> {
  constructor(private readonly target: EntityTarget<T>) {}
  protected get rows(): Repository<T> {
    return source.getRepository(this.target);
  }
}
export class Tenants extends Table<Tenant> {
  constructor() {
    super(Tenant);
  }
  one(id: string) {
    return this.rows.findOneByOrFail({ id });
  }
  names(id: string) {
    return this.rows.findOneOrFail({ where: { id }, select: { id: true, nickname: true } });
  }
}
export class Flats extends Table<Flat> {
  constructor() {
    super(Flat);
  }
  alone(id: string): Promise<Flat> {
    return this.rows.findOneOrFail({ where: { id }, relations: { tenant: false } });
  }
  rented(id: string): Promise<Flat> {
    return this.rows.findOneOrFail({ where: { id }, relations: { tenant: true } });
  }
  listed(): Promise<Flat[]> {
    return this.rows.find({ relations: ['tenant'] });
  }
}
export class Complaints extends Table<Complaint> {
  constructor() {
    super(Complaint);
  }
  add(values: Partial<Complaint>): Promise<Complaint> {
    return this.rows.save(this.rows.create({ ...values }));
  }
  one(id: string): Promise<Complaint> {
    return this.rows.findOneOrFail({ where: { id }, relations: { flat: true } });
  }
}
