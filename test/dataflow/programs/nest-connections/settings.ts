import { registerAs } from '@nestjs/config';

const DEFAULT_HOST = 'queue.harbour.org';

export const brokerSettings = registerAs('broker', () => {
  const host = process.env.QUEUE_HOST ?? DEFAULT_HOST;
  return {
    url: `amqp://${host}:5672/berths`, // finding: cleartext-transport
    queue: 'berths',
  };
});

export const storeSettings = registerAs('store', () => ({
  uri: 'mongodb://store.harbour.org:27017/berths', // finding: cleartext-transport
}));

export const otherSettings = registerAs('other', () => ({
  url: 'amqps://queue.harbour.org/berths', // ok: cleartext-transport
  help: 'http://help.harbour.org', // ok: cleartext-transport
}));
