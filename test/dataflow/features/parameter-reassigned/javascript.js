import { source, sink } from 'testkit';

function replace(name) {
  name = source();
  return 'done';
}
function show() {
  const name = 'guest';
  const result = replace(name);
  sink(name); // ok: test-flow
  sink(result); // ok: test-flow
  const echo = (text) => {
    text = text + '!';
    return text;
  };
  sink(echo(source())); // finding: test-flow
}
