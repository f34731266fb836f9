import { source, sink } from 'testkit';

function print(text) {
  sink(text); // finding: test-flow
}
function title(text) {
  sink(text); // ok: test-flow
}
[source()].forEach(print);
['guest'].forEach(title);
