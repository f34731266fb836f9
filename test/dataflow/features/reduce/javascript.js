import { source, sink } from 'testkit';

function names() {
  const text = [source(), 'b'].reduce((all, name) => all + ',' + name, '');
  const fixed = ['a', 'b'].reduce((all, name) => all + ',' + name, '');
  sink(text); // finding: test-flow
  sink(fixed); // ok: test-flow
}
