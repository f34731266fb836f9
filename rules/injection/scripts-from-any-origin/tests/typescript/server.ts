import express from 'express';
import helmet from 'helmet';

const anyScript = ['*'];
const ownScripts = ["'self'", 'https://cdn.clinic.example'];

const app = express();

// finding: scripts-from-any-origin
app.use('/legacy', helmet({ contentSecurityPolicy: { directives: { scriptSrc: anyScript } } }));

// ok: scripts-from-any-origin
app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ownScripts, connectSrc: ['*'] } } }));

export default app;
