import { source, sink } from 'testkit';

function makeStore() {
  let kept = 'none';
  return {
    put: (text) => {
      kept = text;
    },
    get: () => kept,
  };
}
function show() {
  const dirty = makeStore();
  dirty.put(source());
  const fixed = makeStore();
  fixed.put('guest');
  sink(dirty.get()); // missed: test-flow
  sink(fixed.get()); // ok: test-flow
}
