const params = new URLSearchParams(window.location.search);

// finding: code-injection
eval(params.get('callback') + '()');

const action = params.get('action');
const actions = { open: () => show('open'), close: () => show('closed') };
// ok: code-injection
if (Object.hasOwn(actions, action)) actions[action]();

// finding: code-injection
window.setTimeout('load("' + location.hash.slice(1) + '")', 10);
// ok: code-injection
window.setTimeout(load, 10, location.hash.slice(1));

window.addEventListener('message', (event) => {
  // finding: code-injection
  eval(event.data);
});

window.addEventListener('message', (event) => {
  const data = JSON.parse(event.data);
  // ok: code-injection
  show(data.title);
});

function load(part) {
  document.title = part;
}
function show(text) {
  document.title = text;
}
