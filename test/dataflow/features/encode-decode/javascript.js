import { source, sink } from 'testkit';

function roundTrip() {
  const encoded = Buffer.from(source()).toString('base64');
  const back = Buffer.from(encoded, 'base64').toString();
  const fixed = Buffer.from('guest').toString('hex');
  sink(back); // finding: test-flow
  sink(decodeURIComponent(encodeURIComponent(source()))); // finding: test-flow
  sink(fixed); // ok: test-flow
}
