const { exec } = require('child_process');

module.exports = (job) => {
  // ok: command-injection
  exec(`find /tmp/pictures -mtime +${Number(job.days)} -delete`);
};
