import { exec } from 'node:child_process';
import amqp from 'amqplib';
import { Worker } from 'bullmq';
import Redis from 'ioredis';
import { Kafka } from 'kafkajs';
import { agenda, boss } from './producers.js';

const jobs = {
  print: (data: { printer: string }) => exec(`lp -d ${data.printer}`), // finding: command-injection
};

export const workers = [
  new Worker('stamps', async (job) => jobs[job.name]?.(job.data)),
  new Worker('letters', async (job) => {
    exec(`lp -n ${job.data.copies}`); // ok: command-injection
  }),
];

agenda.define('backup', async (job) => {
  exec(`tar cf backup.tar ${job.attrs.data.folder}`); // finding: command-injection
});
agenda.define('clean', (job, done) => {
  exec(`find /tmp -mtime +${job.attrs.data.days}`, done); // ok: command-injection
});
boss.work('label', async ([job]) => {
  exec(`label ${job.data.text}`); // finding: command-injection
});

// what others put into a broker is as good as their request
export async function listen(): Promise<void> {
  const channel = await (await amqp.connect('amqps://queue.internal')).createChannel();
  await channel.consume('labels', (message) => {
    const { text, copies } = JSON.parse(message.content.toString());
    exec(`label -n ${Number(copies)}`); // ok: command-injection
    exec(`label ${text}`); // finding: command-injection
  });
  const consumer = new Kafka({ brokers: ['queue.internal:9093'], ssl: true }).consumer({ groupId: 'labels' });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      exec(`label ${message.value.toString()}`); // finding: command-injection
    },
  });
  new Redis('rediss://queue.internal').on('message', (channel, text) => {
    exec(`label ${text}`); // finding: command-injection
  });
}
