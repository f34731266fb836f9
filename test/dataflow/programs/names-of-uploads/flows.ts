import { exec } from 'node:child_process';
import { FlowProducer, Worker } from 'bullmq';
import { router } from './uploads';

const flows = new FlowProducer();

router.post('/albums', async (req, res) => {
  await flows.add({
    name: 'album',
    queueName: 'albums',
    data: { folder: req.body.folder },
    children: [{ name: 'cover', queueName: 'covers', data: { title: req.body.title } }],
  });
  res.sendStatus(202);
});

export const albums = new Worker('albums', async ({ data }) => {
  exec(`tar cf album.tar ${data.folder}`); // finding: command-injection
});

export const covers = new Worker('covers', async ({ data }) => {
  exec(`banner ${data.title}`); // finding: command-injection
  exec(`banner ${data.size}`); // ok: command-injection
});
