const BAD = ['letmein', 'qwertz', 'sommer'];

export function isAllowed(password: string, listed: string[]): boolean {
  for (const badPassword of listed) {
    // ok: plaintext-password-comparison
    if (badPassword === password) return false;
  }
  return !BAD.includes(password);
}

export function isRight(password: string, account: { password: string }): boolean {
  // finding: plaintext-password-comparison
  return account.password === password;
}
