const express = require('express');
const models = require('./models');

const app = express();

app.get('/pages/:alias', (req, res) => {
  models.Page.findByAlias(req.params.alias, (error, text) => {
    res.json({ text });
  });
});

app.get('/titles/:title', (req, res) => {
  models.Page.findByTitle(req.params.title, (error, text) => {
    res.json({ text });
  });
});
