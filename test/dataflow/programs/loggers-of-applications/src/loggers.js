import pino from 'pino';

export const requestLogger = pino({ level: 'info' });

export const deskLogger = pino({ name: 'desk', redact: { paths: ['form.password'], censor: '[hidden]' } });
