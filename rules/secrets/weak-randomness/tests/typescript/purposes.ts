interface Mailer {
  send(to: string, text: string): Promise<void>;
}

const DIGITS = '0123456789';

export class Accounts {
  constructor(private readonly mailer: Mailer) {}

  async requestReset(email: string): Promise<void> {
    const code = String(Math.floor(100000 + Math.random() * 900000)); // finding: weak-randomness
    await this.mailer.send(email, `Your code is ${code}`);
  }

  async forgotPassword(email: string): Promise<void> {
    const pin = Array.from({ length: 6 }, () => DIGITS[Math.floor(Math.random() * 10)]).join(''); // finding: weak-randomness
    await this.mailer.send(email, pin);
  }

  sendVerificationMail = async (email: string): Promise<void> => {
    // finding: weak-randomness
    await this.mailer.send(email, JSON.stringify({ code: Math.random().toString(36).slice(2) }));
  };
}

export function resetBoard(): { code: number } {
  const code = Math.floor(Math.random() * 1000); // ok: weak-randomness
  return { code };
}

export function createRoom(): string {
  const code = Math.random().toString(36).slice(2, 6); // ok: weak-randomness
  return code;
}

export function checkPasswords(): number {
  const attempts = Math.floor(Math.random() * 3); // ok: weak-randomness
  return attempts;
}
