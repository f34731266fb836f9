import { signInternal } from './tokens';

export function nightly() {
  return signInternal('nightly', 'wq83-ahgu-Zr5x-moon'); // finding: hardcoded-credential-argument
}
