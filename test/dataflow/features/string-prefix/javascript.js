import { source, openUrl } from 'testkit';

function load() {
  const name = source();
  openUrl('https://api.example.com/items/' + name); // ok: test-flow
  openUrl(`https://${name}.example.com/`); // finding: test-host
  openUrl(name + '/items'); // finding: test-host
}
