const params = new URLSearchParams(location.search);
const next = params.get('next');

// finding: open-redirect
window.location.href = next;
// finding: open-redirect
location.assign(next);
// finding: open-redirect
window.open(location.hash.slice(1));
// ok: open-redirect
window.location.href = '/account?tab=' + next;
// ok: open-redirect
location.assign('https://help.example/' + next);

const known = ['/home', '/help'];
if (known.includes(next)) {
  // ok: open-redirect
  location.replace(next);
}

function go(target) {
  // finding: open-redirect
  location.replace(target);
}
go(decodeURIComponent(location.hash.substring(1)));

// ok: open-redirect
location.reload();
