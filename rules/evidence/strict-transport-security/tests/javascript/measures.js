const express = require('express');
const helmet = require('helmet');

const app = express();
// finding: strict-transport-security
app.use(helmet());
// ok: strict-transport-security
app.use(express.json());
