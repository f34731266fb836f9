import { sink } from 'testkit';
import * as reader from './read.js';

sink(reader.read()); // finding: test-flow
sink(reader.title()); // ok: test-flow
