import { source, sink, check } from 'testkit';
import { createApp } from 'testframe';

const app = createApp();
const ALLOWED = new Set(['a', 'b']);
const isPlain = (text) => /^[a-z]+$/.test(text);

app.handle('/path', (request) => {
  if (check(request.input.body.next)) sink(request.input.body.next); // ok: test-flow
  if (check(request.input.body.next)) sink(request.input.body.last); // finding: test-flow
  if (check(request.input.other.next)) sink(request.input.body.next); // finding: test-flow
});

app.handle('/call', (request) => {
  if (!ALLOWED.has(request.param('next'))) {
    sink(request.param('next')); // finding: test-flow
    return;
  }
  sink(request.param('next')); // ok: test-flow
  sink(request.param('last')); // finding: test-flow
});

app.handle('/nested', (request) => {
  const target = check(request.input.query.get('next')) ? request.input.query.get('next') : '/';
  sink(target); // ok: test-flow
  if (isPlain(request.input.query.get('next').trim())) {
    sink(request.input.query.get('next').trim()); // ok: test-flow
    sink(request.input.query.get('next')); // finding: test-flow
  }
});

app.handle('/alias', (request) => {
  const { input } = request;
  if (check(input.query.get('next'))) sink(input.query.get('next')); // ok: test-flow
  const key = request.param('key') === 'a' ? 'first' : 'second';
  if (check(input[key])) sink(input[key]); // ok: test-flow
});

app.handle('/branch', (request) => {
  if (request.param('kind') === 'a') {
    if (!check(request.param('next'))) return;
  }
  sink(request.param('next')); // finding: test-flow
});

export function read(list) {
  const lines = { all: [source(), source()] };
  if (check(list.get('a'))) sink(list.get('a'));
  if (check(lines.all.shift())) sink(lines.all.shift()); // finding: test-flow
}
