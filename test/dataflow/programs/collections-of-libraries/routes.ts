import express from 'express';
import { castArray, forEach, map } from 'lodash';
import _ from 'lodash';
import { exec } from 'node:child_process';

const app = express();
app.use(express.json());

app.post('/words', (req, res) => {
  forEach(req.body, (word) => exec(`say ${word}`)); // finding: command-injection
  _.each(castArray(req.body.word), (word) => exec(`say ${word}`)); // finding: command-injection
  _.each(castArray('hello'), (word) => exec(`say ${word}`)); // ok: command-injection
  const flags = _.pickBy(_.pick(req.body, ['pitch', 'voice']), Boolean);
  exec(`say ${map(flags, (value, name) => `--${name}=${value}`).join(' ')}`); // finding: command-injection
  exec(`say ${map(flags, () => '--quiet').join(' ')}`); // ok: command-injection
  exec(`say ${_.get(req, 'body.word')}`); // finding: command-injection
  exec(`say ${_.get({ word: 'hello', other: req.body }, 'word')}`); // ok: command-injection
  const lengths = _.mapValues(req.body, (word) => String(word).length);
  exec(`say ${lengths.word}`); // ok: command-injection
  exec(`say ${_.mapValues(req.body, (word) => `"${word}"`).word}`); // finding: command-injection
  res.end();
});
