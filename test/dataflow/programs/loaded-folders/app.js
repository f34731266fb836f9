const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const folder = path.join(__dirname, 'routes');
for (const file of fs.readdirSync(folder)) {
  if (!file.endsWith('.js')) continue;
  require(path.join(folder, file))(app);
}

const jobs = {};
for (const name of ['resize', 'clean']) {
  jobs[name] = require(`./jobs/${name}`);
}

app.post('/jobs/resize', (req, res) => {
  jobs.resize(req.body);
  res.end();
});

app.post('/jobs/clean', (req, res) => {
  jobs.clean(req.body);
  res.end();
});

async function mount() {
  for (const name of ['page', 'plain']) {
    const { default: view } = await import(`./views/${name}.js`);
    app.get(
      `/${name}`,
      view((req) => req.query.text),
    );
  }
}

mount();
