import { HttpError } from './http-client';
import { logger } from './logger';

export function Trace(label?: string) {
  return (_target: object, key: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = function (this: unknown, ...args: unknown[]) {
      logger.info({ call: label ?? key, args }, 'service call');
      return original.apply(this, args);
    };
    return descriptor;
  };
}

export function Timed(_target: object, key: string, descriptor: PropertyDescriptor) {
  const original = descriptor.value;
  descriptor.value = async function (this: unknown, ...args: unknown[]) {
    const started = Date.now();
    try {
      return await original.apply(this, args);
    } finally {
      logger.info({ call: key, took: Date.now() - started, args: args.length }, 'timing');
    }
  };
  return descriptor;
}

export function Numeric(...positions: number[]) {
  return (_target: object, key: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = function (this: unknown, ...args: unknown[]) {
      for (const position of positions) {
        const parsed = Number.parseInt(String(args[position]), 10);
        if (!Number.isFinite(parsed)) {
          throw new HttpError(400, `${key}: argument ${position} must be a number`);
        }
        args[position] = parsed;
      }
      return original.apply(this, args);
    };
    return descriptor;
  };
}
