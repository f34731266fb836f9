import { promises as fs } from 'fs';
import * as path from 'path';
import { Controller, Get, NotFoundException, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { createReadStream } from 'fs';
import type { Request, Response } from 'express';
import multer from 'multer';

export class Storage {
  constructor(private readonly root: string) {}

  read(name: string): Promise<Buffer> {
    // finding: path-traversal
    return fs.readFile(path.join(this.root, name));
  }

  async readInside(name: string): Promise<Buffer> {
    const file = path.resolve(this.root, name);
    const relative = path.relative(this.root, file);
    if (relative.startsWith('..') || path.isAbsolute(relative)) {
      throw new NotFoundException();
    }
    // ok: path-traversal
    return fs.readFile(file);
  }
}

@Controller('files')
export class FileController {
  private readonly storage = new Storage('/srv/files');

  @Get(':name')
  async one(@Param('name') name: string): Promise<Buffer> {
    return this.storage.read(name);
  }

  @Get(':name/inside')
  async inside(@Param('name') name: string): Promise<Buffer> {
    return this.storage.readInside(name);
  }

  @Get('stream')
  stream(@Query('path') file: string): StreamableFile {
    // finding: path-traversal
    return new StreamableFile(createReadStream(file));
  }

  @Get('image')
  image(@Query('size') size: string, @Res() res: Response): void {
    const name = size === 'large' ? 'large.png' : 'small.png';
    // ok: path-traversal
    res.sendFile(path.join('/srv/images', name));
  }
}

const upload = multer({ dest: '/tmp/uploads' });

export const avatar = [
  upload.single('avatar'),
  async (req: Request, res: Response): Promise<void> => {
    const original = req.file!.originalname;
    // finding: path-traversal
    await fs.rename(req.file!.path, '/srv/avatars/' + original);
    const extension = path.extname(original);
    // ok: path-traversal
    await fs.writeFile('/srv/avatars/latest' + extension, '');
    res.end();
  },
];
