import path from 'path';
import pino from 'pino';
import winston from 'winston';

export const logger = pino({
  name: 'ts-clinic',
  level: process.env.LOG_LEVEL ?? 'info',
  redact: {
    paths: ['req.headers.authorization', 'req.headers.cookie', 'credentials.password', 'credentials.secret'],
    censor: '***',
  },
});

const line = winston.format.printf(({ level, message, timestamp }) => `${timestamp} ${level} ${message}`);

export const audit = winston.createLogger({
  level: 'info',
  format: winston.format.combine(winston.format.timestamp(), line),
  transports: [new winston.transports.File({ filename: path.resolve('logs/audit.log') })],
});

export const forModule = (name: string) => logger.child({ module: name });

export const oneLine = (value: unknown) => String(value ?? '').replace(/[\r\n\t]+/g, ' ').slice(0, 200);
