const { exec } = require('child_process');

module.exports = (job) => {
  // finding: command-injection
  exec(`convert ${job.file} -resize ${Number(job.width)} out.png`);
};
