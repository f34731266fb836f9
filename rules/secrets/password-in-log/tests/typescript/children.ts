import { pino, type Logger } from 'pino';

const logger = pino({ redact: ['session.key'] });

function ofModule(name: string): Logger {
  return logger.child({ name });
}

/** A logger of its own for the terminals, which hides more. */
function ofTerminals(): Logger {
  return logger.child({ name: 'terminals' }, { redact: { paths: ['login.password'], censor: '***' } });
}

export class Entrance {
  private readonly log = ofModule('entrance');
  private readonly terminals = ofTerminals();

  enter(login: { name: string; password: string }): void {
    // ok: password-in-log
    this.terminals.info({ login }, 'enters');
    // finding: password-in-log
    this.terminals.info({ entered: { password: login.password } }, 'enters');
    // finding: password-in-log
    this.log.info({ login: { password: login.password } }, 'enters');
    // finding: password-in-log
    logger.info({ login: { password: login.password } }, 'enters');
  }
}
