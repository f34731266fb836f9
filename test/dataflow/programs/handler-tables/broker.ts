import amqp, { type Channel, type ConsumeMessage } from 'amqplib';

type Work<T> = (order: T) => Promise<void>;

/** Whoever uses this says what is to be done with the messages of a routing key. */
export class Broker {
  private channel!: Channel;
  private readonly works: Map<string, Work<any>> = new Map();

  async open(): Promise<void> {
    this.channel = await (await amqp.connect('amqps://queue.internal')).createChannel();
  }
  handle<T>(key: string, work: Work<T>): this {
    this.works.set(key, work);
    return this;
  }
  async listen(): Promise<void> {
    for (const [key, work] of this.works) {
      await this.channel.consume(`work.${key}`, (message) => this.deliver(work, message));
    }
  }
  private async deliver(work: Work<any>, message: ConsumeMessage | null): Promise<void> {
    if (message === null) return;
    await work(JSON.parse(message.content.toString('utf8')));
    this.channel.ack(message);
  }
}
