import { source, sink, clean } from 'testkit';

function clean_(fn) {
  return (text) => fn(clean(text));
}
function open_(fn) {
  return (text) => fn(text);
}
const printClean = clean_((text) => sink(text)); // ok: test-flow
const printOpen = open_((text) => sink(text)); // finding: test-flow
printClean(source());
printOpen(source());
