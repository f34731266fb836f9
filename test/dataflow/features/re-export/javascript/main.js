import { sink } from 'testkit';
import { read, heading } from './lib';

sink(read()); // finding: test-flow
sink(heading()); // ok: test-flow
