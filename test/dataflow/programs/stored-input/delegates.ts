import { PrismaClient } from '@prisma/client';
import { Router } from 'express';

const prisma = new PrismaClient();

abstract class Keeping {
  protected abstract readonly delegate: any;
  rename(id: string, name: string) {
    return this.delegate.update({ where: { id }, data: { name } });
  }
  one(id: string) {
    return this.delegate.findUnique({ where: { id } });
  }
}

class Buoys extends Keeping {
  protected readonly delegate = prisma.buoy;
}

class Mirrors extends Keeping {
  protected readonly delegate = prisma.mirror;
  async call(id: string) {
    const mirror = await this.one(id);
    await fetch(mirror.name); // ok: server-side-request-forgery
  }
}

const buoys = new Buoys();
const mirrors = new Mirrors();
export const routes = Router();

routes.put('/buoys/:id', async (req, res) => {
  await buoys.rename(req.params.id, req.body.name);
  await mirrors.call('main');
  res.end();
});
