import { source, sink } from 'testkit';

function show() {
  try {
    throw new Error(source());
  } catch (error) {
    sink(error.message); // finding: test-flow
  }
  try {
    throw new Error('closed');
  } catch (error) {
    sink(error.message); // ok: test-flow
  }
}
