export * from './read.js';
export { title as heading } from './title.js';
