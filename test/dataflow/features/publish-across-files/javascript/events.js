import { createEvents } from 'testframe';
export const events = createEvents();
