import amqp from 'amqplib';
import { Kafka } from 'kafkajs';
import { createClient } from 'redis';

const login = { mechanism: 'plain' as const, username: 'depot', password: process.env.DEPOT_PASSWORD! };

// finding: cleartext-protocol
export const open = new Kafka({ brokers: ['kafka.depot.net:9092'], sasl: login });
// ok: cleartext-protocol
export const closed = new Kafka({ brokers: ['kafka.depot.net:9093'], ssl: true, sasl: login });
// ok: cleartext-protocol
export const beside = new Kafka({ brokers: ['kafka:9092'], sasl: login });

// finding: cleartext-protocol
export const parcels = () => amqp.connect({ protocol: 'amqp', hostname: 'mq.depot.net', username: 'depot' });
// ok: cleartext-protocol
export const parcelsSafely = () => amqp.connect({ protocol: 'amqps', hostname: 'mq.depot.net', username: 'depot' });

// finding: cleartext-protocol
export const cache = createClient({ password: process.env.CACHE_PASSWORD, socket: { host: 'cache.depot.net' } });
// ok: cleartext-protocol
export const cacheSafely = createClient({ password: process.env.CACHE_PASSWORD, socket: { host: 'cache.depot.net', tls: true } });
