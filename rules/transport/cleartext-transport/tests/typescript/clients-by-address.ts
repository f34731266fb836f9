import { Pool } from 'pg';
import { Sequelize } from 'sequelize';
import knex from 'knex';
import { MeiliSearch } from 'meilisearch';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Pushgateway } from 'prom-client';
import { fetchBaseQuery } from '@reduxjs/toolkit/query/react';
import createApi from 'openapi-fetch';
import Keyv from 'keyv';
import { Cluster } from 'ioredis';
import OpenAI from 'openai';
import { Queue } from 'bullmq';

// finding: cleartext-transport
export const pool = new Pool({ connectionString: 'postgres://db.harbour-ops.com/moves?sslmode=disable' });
// ok: cleartext-transport
export const safePool = new Pool({ connectionString: 'postgres://db.harbour-ops.com/moves?sslmode=verify-full' });
// finding: cleartext-transport
export const sequelize = new Sequelize('postgres://db.harbour-ops.com/moves?sslmode=disable');
// ok: cleartext-transport
export const near = knex({ client: 'pg', connection: 'postgres://localhost/moves?sslmode=disable' });
// finding: cleartext-transport
export const search = new MeiliSearch({ host: 'http://search.harbour-ops.com' });
// ok: cleartext-transport
export const ownSearch = new MeiliSearch({ host: 'http://search:7700' });
// finding: cleartext-transport
export const traces = new OTLPTraceExporter({ url: 'http://otel.harbour-ops.com:4318/v1/traces' });
// finding: cleartext-transport
export const gateway = new Pushgateway('http://push.harbour-ops.com:9091');
// finding: cleartext-transport
export const query = fetchBaseQuery({ baseUrl: 'http://api.harbour-ops.com' });
// finding: cleartext-transport
export const api = createApi({ baseUrl: 'http://api.harbour-ops.com/v2' });
// ok: cleartext-transport
export const safeApi = createApi({ baseUrl: 'https://api.harbour-ops.com/v2' });
// finding: cleartext-transport
export const cache = new Keyv('redis://cache.harbour-ops.com:6379');
// finding: cleartext-transport
export const cluster = new Cluster(['redis://shard.harbour-ops.com:6379']);
// finding: cleartext-transport
export const model = new OpenAI({ baseURL: 'http://models.harbour-ops.com/v1' });
// finding: cleartext-transport
export const moves = new Queue('moves', { connection: { url: 'redis://jobs.harbour-ops.com' } });
