import { sink } from 'testkit';
import fetchName, { title } from './read.js';

sink(fetchName()); // finding: test-flow
sink(title); // ok: test-flow
