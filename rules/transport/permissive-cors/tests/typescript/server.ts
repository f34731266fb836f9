import express from 'express';
import cors, { type CorsOptions } from 'cors';

const app = express();

const open: CorsOptions = { origin: true, credentials: true };
// finding: permissive-cors
app.use(cors(open));

const closed: CorsOptions = { origin: /\.clinic\.de$/, credentials: true };
// ok: permissive-cors
app.use(cors(closed));

const publicApi: CorsOptions = { origin: true };
// ok: permissive-cors
app.use('/public', cors(publicApi));

export default app;
