function login(name) {
  // finding: cleartext-form
  return `<form id="login" action="http://sso.shop.com/check" method="post">${name}</form>`;
}

function search() {
  // ok: cleartext-form
  return '<form action="/search"><input name="q"></form>';
}

module.exports = { login, search };
