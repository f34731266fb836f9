import { exec } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import multer from 'multer';

const uploads = multer({
  storage: multer.diskStorage({
    destination: '/srv/incoming',
    filename: (_req, _file, done) => done(null, `${randomUUID()}.pdf`),
  }),
});
export const router = Router();

router.post('/scans', uploads.single('scan'), (req, res) => {
  exec(`pdftotext ${req.file.path} -`, () => res.end()); // ok: command-injection
  exec(`pdftotext /srv/incoming/${req.file.originalname} -`, () => res.end()); // finding: command-injection
});
