import { sink, check } from 'testkit';
import { createApp } from 'testframe';

const app = createApp();

app.handle('/written', (request) => {
  const { input } = request;
  if (check(input.get('next'))) {
    input.set('next', request.param('other'));
    sink(input.get('next')); // finding: test-flow
  }
});

app.handle('/field', (request) => {
  if (check(request.input.next)) {
    request.input.next = request.param('other');
    sink(request.input.next); // finding: test-flow
  }
});

app.handle('/reassigned', (request) => {
  let form = request.input.first;
  if (check(form.get('next'))) {
    form = request.input.second;
    sink(form.get('next')); // finding: test-flow
  }
});

app.handle('/handed-on', (request) => {
  const alias = request;
  if (check(request.param('next'))) {
    normalize(alias);
    sink(request.param('next')); // finding: test-flow
  }
});

app.handle('/key', (request) => {
  let key = 'a';
  if (request.param('kind') === 'b') key = 'b';
  if (check(request.input[key])) {
    key = request.param('key');
    sink(request.input[key]); // finding: test-flow
  }
});

app.handle('/unchanged', (request) => {
  if (check(request.param('next'))) {
    request.isFresh();
    console.log('checked', request.param('other').length);
    sink(request.param('next')); // ok: test-flow
  }
});
