import { BaseRepository } from './base.repository';
import { Kiosk, PortalAccount } from '../db/mongo';
import type { StaffAccountDto } from '../dto/requests';

export interface StaffMember {
  id: string;
  username: string;
  role: string;
  clinic_id: number;
  password: string;
  password_hash: string;
}

export class StaffRepository extends BaseRepository<StaffMember> {
  protected readonly table = 'staff';
  protected readonly columns = 'id, username, role, clinic_id, password, password_hash';

  async findByUsername(username: string): Promise<StaffMember | undefined> {
    const [member] = await this.findWhere('username = $1', [username]);
    return member;
  }

  async create(dto: StaffAccountDto): Promise<void> {
    const row = [dto.username, 'assistant', dto.clinicId, dto.password];
    await this.pool.query('INSERT INTO staff (username, role, clinic_id, password) VALUES ($1, $2, $3, $4)', row);
  }

  async createWithHash(dto: StaffAccountDto, passwordHash: string): Promise<void> {
    const row = [dto.username, 'assistant', dto.clinicId, passwordHash];
    await this.pool.query('INSERT INTO staff (username, role, clinic_id, password_hash) VALUES ($1, $2, $3, $4)', row);
  }

  async setHash(id: string, passwordHash: string): Promise<void> {
    await this.pool.query('UPDATE staff SET password_hash = $2, password = NULL WHERE id = $1', [id, passwordHash]);
  }

  createKiosk(name: string, password: string, room: string) {
    return Kiosk.create({ name, password, room });
  }

  createPortalAccount(email: string, password: string, clinicId: number) {
    return PortalAccount.create({ email, password, clinicId });
  }

  insertPortalRow(email: string, passwordDigest: string, clinicId: number) {
    return PortalAccount.collection.insertOne({ email, password: passwordDigest, clinicId });
  }

  findKiosk(name: string) {
    return Kiosk.findOne({ name: { $eq: name } });
  }
}
