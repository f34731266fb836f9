import jwt from 'jsonwebtoken';
import ldap from 'ldapjs';
import { config } from '../config';
import { HttpError, derive, digest, forModule, hashPassword, keyed, matches, newToken, stretch, verifyPassword } from '../lib';
import type { StaffAccountDto } from '../dto/requests';
import { repositories, Repositories } from '../repositories';

const log = forModule('auth');
const STAFF_BASE = 'ou=staff,dc=lindenhof-clinics,dc=com';
const PASSWORD_FIELD = 'password';
const LINK_KEY = 'hH2rT9vWq4ZkLm8xPb6s';

const kioskDigest = keyed('sha256')('kiosk');

export interface DirectoryEntry {
  uid: string;
  cn: string;
}

export class DirectoryService {
  private readonly client = ldap.createClient({ url: config.endpoints.directory });

  bind(user: string, password: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.client.bind(`uid=${user},${STAFF_BASE}`, password, (error) => (error ? reject(error) : resolve()));
    });
  }

  find(name: string): Promise<DirectoryEntry[]> {
    return this.search({ scope: 'sub', filter: `(&(objectClass=person)(cn=*${name}*))` });
  }

  byUid(uid: string): Promise<DirectoryEntry[]> {
    return this.collect({ scope: 'sub', filter: new ldap.EqualityFilter({ attribute: 'uid', value: uid }) });
  }

  byRoom(room: string): Promise<DirectoryEntry[]> {
    const value = room.replace(/[\\*()\0]/g, (char) => `\\${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return this.collect({ scope: 'sub', filter: `(roomNumber=${value})` });
  }

  private search(options: ldap.SearchOptions): Promise<DirectoryEntry[]> {
    return new Promise((resolve, reject) => {
      const entries: DirectoryEntry[] = [];
      this.client.search(STAFF_BASE, options, (error, response) => {
        if (error) return reject(error);
        response.on('searchEntry', (entry) => entries.push(entry.pojo as unknown as DirectoryEntry));
        response.once('end', () => resolve(entries));
      });
    });
  }

  private collect(options: ldap.SearchOptions): Promise<DirectoryEntry[]> {
    return new Promise((resolve, reject) => {
      const entries: DirectoryEntry[] = [];
      this.client.search(STAFF_BASE, options, (error, response) => {
        if (error) return reject(error);
        response.on('searchEntry', (entry) => entries.push(entry.pojo as unknown as DirectoryEntry));
        response.once('end', () => resolve(entries));
      });
    });
  }
}

export class AuthService {
  constructor(private readonly repos: Pick<Repositories, 'staff'> = repositories) {}

  async login(username: string, password: string) {
    const member = await this.repos.staff.findByUsername(username);
    if (!member || member.password !== password) {
      throw new HttpError(401, 'Login failed');
    }
    return member;
  }

  async loginHashed(username: string, password: string) {
    const member = await this.repos.staff.findByUsername(username);
    if (!member || !(await verifyPassword(password, member.password_hash))) {
      throw new HttpError(401, 'Login failed');
    }
    return member;
  }

  async loginKiosk(name: string, password: string): Promise<string> {
    const kiosk = await this.repos.staff.findKiosk(name);
    if (kiosk?.password === password || kiosk?.password === kioskDigest(password)) {
      return jwt.sign({ sub: name, kind: 'kiosk' }, config.jwt.secret, { issuer: config.jwt.issuer, expiresIn: '12h' });
    }
    throw new HttpError(401, 'Login failed');
  }

  async createStaff(dto: StaffAccountDto): Promise<void> {
    await this.repos.staff.create(dto);
    log.info({ account: dto }, 'staff account created');
  }

  async createStaffHashed(dto: StaffAccountDto): Promise<void> {
    await this.repos.staff.createWithHash(dto, await hashPassword(dto.password));
    log.info({ clinic: dto.clinicId, field: PASSWORD_FIELD }, 'password set');
  }

  createKiosk(name: string, password: string, room: string) {
    return this.repos.staff.createKiosk(name, password, room);
  }

  createPortalAccount = async (email: string, password: string, clinicId: number): Promise<{ id: string }> => {
    const { id } = await this.repos.staff.createPortalAccount(email, password, clinicId);
    return { id };
  };

  migratePortalAccount = async (email: string, password: string, clinicId: number): Promise<{ id: string }> => {
    const { insertedId } = await this.repos.staff.insertPortalRow(email, digest(password), clinicId);
    return { id: String(insertedId) };
  };

  async changePassword(staffId: string, password: string, scheme = 'scrypt'): Promise<void> {
    const hash = scheme === 'pbkdf2' ? stretch(password, staffId) : await derive(password);
    await this.repos.staff.setHash(staffId, hash);
  }

  async confirm(staffId: string, password: string): Promise<boolean> {
    const member = await this.repos.staff.findById(staffId);
    return member ? matches(password, member.password_hash) : false;
  }

  invitation(accountId: string): string {
    return jwt.sign({ sub: accountId }, LINK_KEY, { expiresIn: '7d' });
  }

  resetToken() {
    return newToken();
  }
}
