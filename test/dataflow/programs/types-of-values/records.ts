export interface Keeper {
  name: string;
  email: string;
}
export type Holder = Keeper;
export type Holders = Holder[];
export type Counts = { parcels: number; depot: string };
const standard = { depot: 'north', greeting: 'hello' };
export type Standard = typeof standard;
