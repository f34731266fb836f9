import { source, sink } from 'testkit';

function levels() {
  const level = 7 * 6;
  let kept = source();
  let lost = source();
  if (level > 40) {
    if (level - 40 === 2) {
      lost = 'fixed';
    }
    if (level < 10) {
      kept = 'fixed';
    }
  } else {
    kept = 'fixed';
  }
  sink(kept); // finding: test-flow
  sink(lost); // ok: test-flow
}
