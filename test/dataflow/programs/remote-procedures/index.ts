export { shelves } from './procedures.js';
export { server } from './resolvers.js';
export { rename, reset, upload } from './app/actions.js';
export { retitle } from './app/helpers.js';
