import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const app = express();
const limiter = new RateLimiterMemory({ points: 5, duration: 60 });

// finding: attempts-limited
app.post('/login', rateLimit({ windowMs: 60000, limit: 5 }), (req, res) => res.end());

app.post('/code', async (req, res) => {
  // finding: attempts-limited
  await limiter.consume(req.ip);
  res.end();
});

// ok: attempts-limited
app.post('/search', express.json(), (req, res) => res.end());
