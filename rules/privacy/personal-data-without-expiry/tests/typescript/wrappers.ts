import Redis from 'ioredis';
import { createClient, type RedisClientType } from 'redis';

interface Profile {
  id: string;
  email: string;
  birthDate: string;
}

class Entries {
  constructor(private readonly redis: Redis) {}

  async keep(key: string, value: unknown, ttl?: number): Promise<void> {
    // ok: personal-data-without-expiry
    if (ttl) await this.redis.set(key, JSON.stringify(value), 'EX', ttl);
    // ok: personal-data-without-expiry
    else await this.redis.set(key, JSON.stringify(value));
  }
}

export class Profiles {
  private readonly entries = new Entries(new Redis());

  constructor(private readonly lifetime: number) {}

  async remember(profile: Profile): Promise<void> {
    // finding: personal-data-without-expiry
    await this.entries.keep(`profile:${profile.id}`, { email: profile.email, born: profile.birthDate });
  }

  async rememberShortly(profile: Profile): Promise<void> {
    // ok: personal-data-without-expiry
    await this.entries.keep(`profile:${profile.id}`, { email: profile.email, born: profile.birthDate }, 600);
  }

  async rememberAsConfigured(profile: Profile): Promise<void> {
    // ok: personal-data-without-expiry
    await this.entries.keep(`profile:${profile.id}`, { email: profile.email }, this.lifetime);
  }
}

export class Drafts {
  constructor(private readonly redis: RedisClientType) {}

  async save(profile: Profile): Promise<void> {
    // finding: personal-data-without-expiry
    await this.redis.set(`draft:${profile.id}`, JSON.stringify(profile));
  }

  async count(profiles: Profile[]): Promise<void> {
    // ok: personal-data-without-expiry
    await this.redis.set('drafts', String(profiles.length));
  }
}

export class Applications {
  constructor(private readonly redis: RedisClientType) {}

  private key(id: string): string {
    return `application:${id}`;
  }

  async save(profile: Profile): Promise<void> {
    // ok: personal-data-without-expiry
    await this.redis.set(this.key(profile.id), JSON.stringify(profile));
    await this.prolong(profile.id);
  }

  private async prolong(id: string): Promise<void> {
    await this.redis.expire(this.key(id), 3600);
  }
}

export async function purgeStale(redis: RedisClientType, ids: string[]): Promise<void> {
  for (const id of ids) await redis.unlink(`claim:${id}`);
}
