import './worker.js';
import { routes } from './routes.js';

export { routes };
