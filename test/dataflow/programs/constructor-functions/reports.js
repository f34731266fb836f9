const { exec, execFile } = require('node:child_process');

/** Made with `new`, as before there were classes: what the instance can do stands in its constructor. */
function Reports(settings) {
  if (!(this instanceof Reports)) return new Reports(settings);
  const folder = settings.folder || '/srv/reports';

  this.list = (callback) => {
    execFile('ls', [folder], callback);
  };

  this.pack = (name, callback) => {
    // finding: command-injection
    exec(`tar -czf ${folder}/${name}.tgz ${folder}`, callback);
  };

  this.copy = (name, callback) => {
    // ok: command-injection
    execFile('cp', ['--', `${folder}/index`, String(Number(name))], callback);
  };
}

module.exports = { Reports };
