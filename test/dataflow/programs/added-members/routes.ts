import type { FastifyPluginAsync } from 'fastify';

const routes: FastifyPluginAsync = async (instance) => {
  instance.get('/file', async (request) => instance.shelf.fastify(request.query.name));
  instance.get('/own', async (request) => {
    const { shelf } = request.server;
    return [shelf.decorated(request.query.name), shelf.own(request.query.name)];
  });
  instance.post('/print', async (request) => {
    if (request.owner === null) return null;
    instance.printers.preview(request.body.text);
    return instance.printers.print(request.body.text);
  });
};

export default routes;
