export const endpoints = {
  labResults: 'http://lab-gateway.medlink-partners.com/api/v2',
  eligibility: 'https://eligibility.kassen-hub.de/v1',
  pdfRenderer: 'http://127.0.0.1:4100/render',
  directory: 'ldap://directory.lindenhof-clinics.com:389',
  cache: 'redis://cache.lindenhof-clinics.com:6379/2',
  holidays: 'https://date.nager.at/api/v3/PublicHolidays',
  claimsFeed: 'https://claims.kassen-hub.de/feed',
};

export const codeSystems = {
  loinc: 'http://loinc.org',
  insuranceNumber: 'http://fhir.de/sid/gkv/kvid-10',
};

export const claimsHosts: Record<string, string> = {
  north: 'https://north.claims-hub.de',
  south: 'https://south.claims-hub.de',
  west: 'https://west.claims-hub.de',
};

export const archive = {
  host: 'ftp.archive-vault.eu',
  user: 'lindenhof',
  password: 'Ablage-Keller#09',
  secure: false,
};
