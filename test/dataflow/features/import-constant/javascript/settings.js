import { source } from 'testkit';

export const TABLE = 'orders';
export const NAME = source();
export const LIMITS = { size: 10, owner: source() };
