export const visits = [
  { method: 'GET', path: '/a', handler: (request, h) => request.server.app.shelf.state(request.query.name) },
  { method: 'GET', path: '/b', handler: (request, h) => h.shelf.toolkit(request.query.name) },
  { method: 'GET', path: '/c', handler: (request) => request.server.methods.lookUp(request.query.name) },
];
