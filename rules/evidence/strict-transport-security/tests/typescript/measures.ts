import express from 'express';
import helmet from 'helmet';

const app = express();
// finding: strict-transport-security
app.use(helmet());
// ok: strict-transport-security
app.use(express.json());
