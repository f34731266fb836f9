import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService, type ConfigType } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import { ClientsModule, Transport } from '@nestjs/microservices';
import { MongooseModule } from '@nestjs/mongoose';
import { brokerSettings, otherSettings, storeSettings } from './settings';

@Module({
  imports: [
    ConfigModule.forRoot({ load: [brokerSettings, storeSettings, otherSettings] }),
    ClientsModule.registerAsync({
      clients: [
        {
          name: 'BERTHS',
          inject: [brokerSettings.KEY],
          useFactory: (broker: ConfigType<typeof brokerSettings>) => ({
            transport: Transport.RMQ,
            options: { urls: [broker.url], queue: broker.queue },
          }),
        },
      ],
    }),
    ClientsModule.registerAsync([
      {
        name: 'OTHERS',
        inject: [otherSettings.KEY],
        useFactory: (other: ConfigType<typeof otherSettings>) => ({
          transport: Transport.RMQ,
          options: { urls: [other.url] },
        }),
      },
    ]),
    // finding: cleartext-transport
    ClientsModule.register([
      { name: 'A', transport: Transport.NATS, options: { servers: ['nats://events.harbour.org:4222'] } },
    ]),
    // ok: cleartext-transport
    ClientsModule.register([
      { name: 'B', transport: Transport.NATS, options: { servers: ['tls://events.harbour.org:4222'] } },
    ]),
    MongooseModule.forRootAsync({
      inject: [storeSettings.KEY],
      useFactory: (store: ConfigType<typeof storeSettings>) => ({ uri: store.uri }),
    }),
    MongooseModule.forRoot('mongodb://localhost:27017/tests'), // ok: cleartext-transport
    BullModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (settings: ConfigService) => ({ connection: { url: settings.get('REDIS_URL') } }), // ok: cleartext-transport
    }),
    BullModule.forRoot({ connection: { url: 'redis://cache.harbour.org:6379' } }), // finding: cleartext-transport
  ],
})
export class AppModule {}

export async function start(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.connectMicroservice({ transport: Transport.MQTT, options: { url: 'mqtt://signs.harbour.org' } }); // finding: cleartext-transport
  app.connectMicroservice({ transport: Transport.MQTT, options: { url: 'mqtts://signs.harbour.org' } }); // ok: cleartext-transport
}
