import { source, sink } from 'testkit';

function show() {
  Promise.reject(source()).catch((error) => sink(error)); // missed: test-flow
  Promise.reject('closed').catch((error) => sink(error)); // ok: test-flow
}
