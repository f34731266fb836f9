import { source, sink } from 'testkit';

function fail() {
  throw new Error('bad name ' + source());
}
function close() {
  throw new Error('closed');
}
function show() {
  try {
    fail();
  } catch (error) {
    sink(error.message); // finding: test-flow
  }
  try {
    close();
  } catch (error) {
    sink(error.message); // ok: test-flow
  }
}
