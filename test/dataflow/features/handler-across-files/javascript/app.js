import { createApp } from 'testframe';
import { orders } from './orders.js';
const app = createApp();
app.handle('/orders', orders);
