const Handlebars = require('handlebars');
const Mustache = require('mustache');
const nunjucks = require('nunjucks');
const ejs = require('ejs');
const swig = require('swig');

const raw = { noEscape: true };
const plain = { noEscape: false, strict: true };

function handlebars(source) {
  // finding: unescaped-templates
  const letter = Handlebars.compile(source, raw);
  // finding: unescaped-templates
  const card = Handlebars.create().compile(source, { noEscape: true });
  // ok: unescaped-templates
  const page = Handlebars.compile(source);
  // ok: unescaped-templates
  const other = Handlebars.compile(source, plain);
  return [letter, card, page, other];
}

function mustacheRaw() {
  // finding: unescaped-templates
  Mustache.escape = (text) => text;
}

function mustacheNamed() {
  function asIs(text) {
    return text;
  }
  // finding: unescaped-templates
  Mustache.escape = asIs;
}

function mustacheOwn() {
  // ok: unescaped-templates
  Mustache.escape = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function nunjucksRaw() {
  // finding: unescaped-templates
  return nunjucks.configure('views', { autoescape: false });
}

function nunjucksEscaped(loader) {
  // ok: unescaped-templates
  nunjucks.configure('views', { autoescape: true, noCache: true });
  // ok: unescaped-templates
  return new nunjucks.Environment(loader);
}

function ejsRaw(text, values) {
  // finding: unescaped-templates
  return ejs.render(text, values, { escape: (value) => value });
}

function ejsEscaped(text, values) {
  // ok: unescaped-templates
  return ejs.render(text, values, { delimiter: '?' });
}

function swigRaw() {
  // finding: unescaped-templates
  swig.setDefaults({ autoescape: false });
}

module.exports = { handlebars, mustacheRaw, mustacheNamed, mustacheOwn, nunjucksRaw, nunjucksEscaped, ejsRaw, ejsEscaped, swigRaw };
