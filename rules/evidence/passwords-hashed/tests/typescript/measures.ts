import argon2 from 'argon2';
import bcrypt from 'bcrypt';
import crypto from 'crypto';

export const register = async (password, colour) => {
  // finding: passwords-hashed
  const one = await argon2.hash(password);
  // finding: passwords-hashed
  const two = await bcrypt.hash(password, 12);
  // ok: passwords-hashed
  const three = crypto.createHash('sha256').update(password).digest('hex');
  // ok: passwords-hashed
  const four = await bcrypt.hash(colour, 12);
  return [one, two, three, four];
};
