import fs from 'node:fs/promises';
import express from 'express';
import multer from 'multer';

const app = express();
const upload = multer({ dest: '/tmp/uploads' });

app.post('/scan', upload.single('scan'), async (req, res) => {
  const file = req.file as Express.Multer.File;
  // the server chose where the upload lies
  // ok: path-traversal
  const bytes = await fs.readFile(file.path);
  // finding: path-traversal
  await fs.writeFile(`/srv/scans/${file.originalname}`, bytes);
  res.end();
});
