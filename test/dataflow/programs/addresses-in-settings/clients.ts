import axios from 'axios';
import { settings } from './settings';

export const messages = axios.create({ baseURL: settings.messages.baseUrl, timeout: 5000 });
export const stock = axios.create({ baseURL: settings.stock.baseUrl, timeout: 5000 });
export const footer = `See ${settings.imprint}`;
