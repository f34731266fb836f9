import Docker from 'dockerode';
import express from 'express';

const app = express();

app.post('/jobs', async (req, res) => {
  const { name } = req.body;
  // finding: command-injection
  Bun.spawn(['sh', '-c', `job ${name}`]);
  // the program gets its arguments one by one
  // ok: command-injection
  Bun.spawn(['job', name]);
  // finding: command-injection
  await Bun.$`job ${{ raw: name }}`;
  // ok: command-injection
  await Bun.$`job ${name}`;
  // finding: command-injection
  new Deno.Command('bash', { args: ['-c', `job ${name}`] });
  // ok: command-injection
  new Deno.Command('job', { args: [name] });
  // finding: command-injection
  await new Docker().getContainer('worker').exec({ Cmd: ['sh', '-c', `job ${name}`] });
  // ok: command-injection
  await new Docker().getContainer('worker').exec({ Cmd: ['job', name] });
  res.end();
});
