// libraries that the page loads by itself
function letter(source, values) {
  // finding: unescaped-templates
  return Handlebars.compile(source, { noEscape: true })(values);
}

function plainEscape() {
  // finding: unescaped-templates
  Mustache.escape = (text) => text;
  // finding: unescaped-templates
  Sqrl.autoEscaping(false);
}

function card(source, values) {
  // ok: unescaped-templates
  Sqrl.autoEscaping(true);
  // ok: unescaped-templates
  return Handlebars.compile(source, { strict: true })(values);
}
