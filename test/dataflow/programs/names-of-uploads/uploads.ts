import { Queue } from 'bullmq';
import { Router } from 'express';
import multer from 'multer';

const storage = multer.diskStorage({
  destination: '/srv/incoming',
  filename: (_req, file, done) => done(null, `${Date.now()}-${file.originalname}`),
});
const uploads = multer({ storage });
export const queue = new Queue('pictures');
export const router = Router();

router.post('/pictures', uploads.single('picture'), async (req, res) => {
  const { path, size } = req.file;
  const job = size > 1024 ? 'shrink' : 'measure';
  await queue.add(job, { path, size });
  res.sendStatus(202);
});
