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
app.handle('/returns', logged((request) => {
  sink(request.input); // finding: test-flow
  sink(request.id); // ok: test-flow
}));

function caught(handler) {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      console.error(error);
    }
  };
}
app.handle('/names', caught(async (request) => {
  sink(request.input); // finding: test-flow
  sink(request.id); // ok: test-flow
}));
app.handle('/labels', caught(async (request) => {
  sink(request.input); // finding: test-flow
  sink(request.id); // ok: test-flow
}));
