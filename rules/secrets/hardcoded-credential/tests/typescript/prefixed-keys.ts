export const partners = {
  // finding: hardcoded-credential
  doors: { controllerKey: 'tsk_4Qm8vZc1Lx7RnB2hYw9eKd5UoJf3', timeout: 2500 },
  // finding: hardcoded-credential
  texts: { apiSecret: process.env.TEXTS_SECRET ?? 'tb_prod_7Qm2xV9cKf4LrW8ZpD3nYs6H' },
  // ok: hardcoded-credential
  checkout: { publicKey: 'pk_live_7Qm2xV9cKf4LrW8ZpD3nYs6H' },
  // ok: hardcoded-credential
  menu: { cacheKey: 'parcels_list_depot_north_overview' },
  // ok: hardcoded-credential
  colours: { themeKey: 'theme-2024' },
};
