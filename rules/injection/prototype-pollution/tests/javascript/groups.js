const express = require('express');

const app = express();
const byGroup = {};

app.post('/notes/:group', (req, res) => {
  const { group } = req.params;
  let notes = byGroup[group];
  if (!notes) {
    notes = byGroup[group] = {};
  }
  // finding: prototype-pollution
  notes[req.body.title] = req.body.text;
  res.end();
});

app.post('/labels/:group', (req, res) => {
  const { group } = req.params;
  if (group !== '__proto__' && group !== 'constructor') {
    let labels = byGroup[group];
    if (!labels) {
      labels = byGroup[group] = {};
    }
    // ok: prototype-pollution
    labels[req.body.title] = req.body.text;
  }
  res.end();
});

app.post('/drafts', (req, res) => {
  let drafts = byGroup.drafts;
  if (!drafts) {
    drafts = byGroup.drafts = {};
  }
  // ok: prototype-pollution
  drafts[req.body.title] = req.body.text;
  res.end();
});
