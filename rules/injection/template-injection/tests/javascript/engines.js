const express = require('express');
const ejs = require('ejs');
const pug = require('pug');
const Handlebars = require('handlebars');
const nunjucks = require('nunjucks');
const _ = require('lodash');
const doT = require('dot');

const app = express();
const env = nunjucks.configure('views', { autoescape: true });
const LAYOUTS = { short: '<p><%= text %></p>', long: '<article><%= text %></article>' };

app.get('/ejs', (req, res) => {
  // finding: template-injection
  const one = ejs.render(`<p>${req.query.text}</p>`);
  // ok: template-injection
  const two = ejs.render('<p><%= text %></p>', { text: req.query.text });
  res.send(one + two);
});

app.get('/pug', (req, res) => {
  // finding: template-injection
  const one = pug.compile('p ' + req.query.text)();
  // ok: template-injection
  const two = pug.compile('p= text')({ text: req.query.text });
  res.send(one + two);
});

app.post('/handlebars', (req, res) => {
  // finding: template-injection
  const template = Handlebars.compile(req.body.template);
  // ok: template-injection
  const fixed = Handlebars.compile('<p>{{text}}</p>');
  res.send(template({}) + fixed(req.body));
});

app.get('/nunjucks', (req, res) => {
  // finding: template-injection
  const one = nunjucks.renderString(req.query.template, { name: 'x' });
  // finding: template-injection
  const two = env.renderString('Hello ' + req.query.name, {});
  // ok: template-injection
  const three = env.renderString('Hello {{ name }}', { name: req.query.name });
  res.send(one + two + three);
});

app.get('/lodash', (req, res) => {
  // finding: template-injection
  const make = _.template('Hi ' + req.query.name);
  // ok: template-injection
  const fixed = _.template('Hi <%- name %>');
  res.send(make({}) + fixed({ name: req.query.name }));
});

app.get('/dot', (req, res) => {
  // finding: template-injection
  res.send(doT.template(req.query.body)({ name: 'x' }));
});

app.get('/layout', (req, res) => {
  const layout = LAYOUTS[req.query.layout] || LAYOUTS.short;
  // ok: template-injection
  res.send(ejs.render(layout, { text: req.query.text }));
});
