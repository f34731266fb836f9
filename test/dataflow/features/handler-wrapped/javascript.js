import { sink } from 'testkit';
import { createApp } from 'testframe';

const app = createApp();
function logged(handler) {
  return (request) => {
    console.info(request.id);
    return handler(request);
  };
}
app.handle('/orders', logged((request) => {
  sink(request.input); // finding: test-flow
  sink(request.id); // ok: test-flow
}));
