import { source, sink } from 'testkit';

function load() {
  return Promise.resolve(source());
}
function show() {
  load()
    .then((name) => name.trim())
    .then((name) => {
      sink(name); // finding: test-flow
      return 'fixed';
    })
    .then((text) => {
      sink(text); // ok: test-flow
    })
    .catch(() => 'none');
  new Promise((resolve) => resolve(source())).then((name) => sink(name)); // finding: test-flow
  new Promise((resolve) => resolve('guest')).then((name) => sink(name)); // ok: test-flow
}

async function perhaps(steps) {
  const done = await new Promise((resolve) => {
    if (steps.failed) resolve(false);
    steps.later.end = () => resolve(true);
  });
  if (!done) return;
  sink(source()); // finding: test-flow
}
