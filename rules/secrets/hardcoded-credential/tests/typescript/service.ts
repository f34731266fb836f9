interface Options {
  apiKey: string;
  secretKey: string;
}

export class PaymentService {
  // finding: hardcoded-credential
  private readonly apiSecret = 'f84hG72bNq0pLs6T';

  // finding: hardcoded-credential
  static readonly signingKey: string = 'QmFzZTY0LXNpZ25pbmcta2V5';

  options: Options = {
    // finding: hardcoded-credential
    apiKey: 'ck_93hf7s6a5d4f3g2h1j0k',
    // ok: hardcoded-credential
    secretKey: process.env['PAYMENT_SECRET'] ?? '',
  };

  // ok: hardcoded-credential
  constructor(private readonly password: string) {}
}

export enum Field {
  // ok: hardcoded-credential
  Password = 'password',
  // ok: hardcoded-credential
  AccessToken = 'access_token',
}

// ok: hardcoded-credential
export type SecretKind = 'api-key' | 'client-secret';

// finding: hardcoded-credential
export const slack = 'xoxb-274839201923-27483920192337-a8sd7f6a5sd4f3as2df1';

// ok: hardcoded-credential
export const tokenHeader = 'X-Auth-Token';

export const mail = {
  host: 'smtp.clinic.de',
  // finding: hardcoded-credential
  auth: { user: 'info', password: 'rT6#mWq8zP' },
};

// the name of the setting tells, whatever the constant goes under
// finding: hardcoded-credential
export const partner = process.env.PARTNER_SIGNING_KEY ?? 'orchard-2021-blue';

// ok: hardcoded-credential
export const theme = process.env.SHOP_THEME ?? 'orchard-2021-blue';
