import { source } from 'testkit';

export const read = () => source();
export const title = () => 'guest';
