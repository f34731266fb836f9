import { Router } from 'express';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { dataSource } from './source';

@Entity()
export class Feed {
  @PrimaryGeneratedColumn() id!: number;
  @Column() address!: string;
  @Column() kind!: string;
}

const feeds = dataSource.getRepository(Feed);
export const router = Router();

router.get('/feeds/:id/items', async (req, res) => {
  const feed = await feeds.findOneBy({ id: Number(req.params.id) });
  // finding: server-side-request-forgery
  const answer = await fetch(feed!.address);
  res.json(await answer.json());
});

router.get('/feeds/:id/kind', async (req, res) => {
  const feed = await feeds.findOneBy({ id: Number(req.params.id) });
  // ok: server-side-request-forgery
  const answer = await fetch(`https://kinds.feedhub.io/${feed!.kind}`);
  res.json(await answer.json());
});

router.post('/feeds', async (req, res) => {
  const feed = new Feed();
  feed.address = req.body.address;
  feed.kind = 'rss';
  await feeds.save(feed);
  res.status(201).end();
});
