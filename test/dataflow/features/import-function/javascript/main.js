import { source, sink } from 'testkit';
import { read, title as heading, write, print } from './read.js';

sink(read()); // finding: test-flow
sink(heading()); // ok: test-flow
write(source());
print('guest');
