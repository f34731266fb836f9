import winston from 'winston';

const logger = winston.createLogger({});

export function audited(action: string) {
  return (_target: object, _key: string, descriptor: PropertyDescriptor): void => {
    const original = descriptor.value as (...args: unknown[]) => Promise<unknown>;
    descriptor.value = async function (this: unknown, ...args: unknown[]) {
      const result = await original.apply(this, args);
      // finding: password-in-log
      logger.info('audit', { action, args });
      return result;
    };
  };
}

export function counted(_target: object, key: string, descriptor: PropertyDescriptor): void {
  const original = descriptor.value as (...args: unknown[]) => unknown;
  descriptor.value = function (this: unknown, ...args: unknown[]) {
    // ok: password-in-log
    logger.info('called', { key, given: args.length, first: args[0] });
    return original.apply(this, args);
  };
}

export function traced(method: (...args: unknown[]) => unknown, context: ClassMethodDecoratorContext) {
  return function (this: unknown, ...args: unknown[]) {
    // finding: password-in-log
    console.log(`call of ${String(context.name)}`, args);
    return method.call(this, ...args);
  };
}

export function timed(method: (...args: unknown[]) => unknown, context: ClassMethodDecoratorContext) {
  return function (this: unknown, ...args: unknown[]) {
    const started = Date.now();
    const result = method.call(this, ...args);
    // ok: password-in-log
    console.log(String(context.name), Date.now() - started);
    return result;
  };
}

export class Accounts {
  @audited('password')
  async changePassword(id: string, current: string, next: string): Promise<void> {
    await this.keep(id, current !== next);
  }

  @counted
  async setPassword(id: string, password: string): Promise<void> {
    await this.keep(id, password.length > 12);
  }

  @timed
  async resetPassword(id: string, newPassword: string): Promise<void> {
    await this.keep(id, newPassword.length > 12);
  }

  private async keep(id: string, isGood: boolean): Promise<void> {
    if (!isGood) throw new Error(id);
  }
}

export class Sessions {
  @traced
  open(email: string, password: string): boolean {
    return email.length > 0 && password.length > 0;
  }
}
