import { createApp } from 'testframe';
import { version, register } from './routes.js';

export const app = createApp();
register();
console.info(version);
