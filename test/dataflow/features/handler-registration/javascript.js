import { sink } from 'testkit';
import { createApp } from 'testframe';

const app = createApp();
app.handle('/orders', (request) => {
  sink(request.input); // finding: test-flow
  sink(request.param('id')); // finding: test-flow
  sink(request.id); // ok: test-flow
});
function named(request) {
  sink(request.input); // finding: test-flow
}
app.handle('/names', named);
function other(request) {
  sink(request.input); // ok: test-flow
}
