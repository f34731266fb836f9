const { exec, execSync, execFile, spawn } = require('child_process');
const util = require('util');
const express = require('express');
const { quote } = require('shell-quote');

const execAsync = util.promisify(exec);
const app = express();
const FORMATS = new Set(['png', 'jpg', 'webp']);

app.get('/lookup', (req, res) => {
  // finding: command-injection
  exec(`nslookup ${req.query.name}`, (err, out) => res.send(err ? 'failed' : out));
});

app.post('/convert', async (req, res) => {
  const { file, format } = req.body;
  // finding: command-injection
  await execAsync('convert ' + file + ' out.' + format);
  // ok: command-injection
  execFile('convert', [file, 'out.png'], () => res.end());
});

app.post('/convert-safe', (req, res) => {
  const format = req.body.format;
  if (!FORMATS.has(format)) {
    res.sendStatus(400);
    return;
  }
  // ok: command-injection
  execSync(`convert input.tiff output.${format}`);
  res.end();
});

app.get('/tail', (req, res) => {
  const lines = Number.parseInt(req.query.lines, 10);
  // ok: command-injection
  const text = execSync('tail -n ' + lines + ' /var/log/app.log');
  res.type('text/plain').send(text.toString());
});

app.get('/git', (req, res) => {
  // ok: command-injection
  const log = spawn('git', ['log', '--', req.query.path]);
  log.stdout.pipe(res);
});

app.get('/git-shell', (req, res) => {
  // finding: command-injection
  const log = spawn('git', ['log', req.query.branch], { shell: true });
  log.stdout.pipe(res);
});

app.get('/sh', (req, res) => {
  // finding: command-injection
  const child = spawn('/bin/sh', ['-c', 'du -sh ' + req.query.folder]);
  child.stdout.pipe(res);
});

app.get('/program', (req, res) => {
  // finding: command-injection
  spawn(req.query.program, ['--version']).stdout.pipe(res);
});

app.get('/quoted', (req, res) => {
  // ok: command-injection
  exec(quote(['du', '-sh', req.query.folder]), (err, out) => res.send(out));
});

app.get('/pattern', (req, res) => {
  const host = req.query.host;
  if (/^[a-z0-9.-]+$/.test(host)) {
    // ok: command-injection
    exec('ping -c 1 ' + host, () => res.end());
  }
});

function archive(name, done) {
  // finding: command-injection
  exec(`tar czf ${name}.tgz data`, done);
}

app.post('/archive/:name', (req, res) => {
  archive(req.params.name, () => res.end());
});

app.post('/archive', (req, res) => {
  archive('nightly', () => res.end());
});
