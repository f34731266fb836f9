import { source, sink } from 'testkit';
import { each } from './each.js';

each([source()], (text) => sink(text)); // finding: test-flow
each(['guest'], (text) => sink(text)); // ok: test-flow
