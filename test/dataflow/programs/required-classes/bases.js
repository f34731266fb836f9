const { exec } = require('node:child_process');

class Tool {
  run(options) {
    // finding: command-injection
    exec(`convert ${options} logo.png`);
  }
}

exports.Fixed = class {
  run() {
    // ok: command-injection
    exec('convert logo.png');
  }
};
exports.Tool = Tool;
