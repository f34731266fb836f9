import { execSync } from 'node:child_process';
import shell from 'shelljs';
import { execa, execaCommand } from 'execa';
import { WebSocketServer } from 'ws';

const branch = process.argv[2];
// finding: command-injection
execSync(`git checkout ${branch}`);
// ok: command-injection
execSync('git status --short');

// ok: command-injection
shell.exec('rm -rf ' + process.env.BUILD_DIR);
// ok: command-injection
shell.rm('-rf', process.env.BUILD_DIR);

const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  socket.on('message', async (message) => {
    const request = JSON.parse(message);
    // finding: command-injection
    await execaCommand(`ffmpeg -i ${request.input} out.mp4`);
    // ok: command-injection
    await execa('ffmpeg', ['-i', request.input, 'out.mp4']);
  });
});
