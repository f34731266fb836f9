import { sink } from 'testkit';
import { load } from './load.js';
import { store } from './store.js';

load();
sink(store.name); // finding: test-flow
sink(store.kind); // ok: test-flow
