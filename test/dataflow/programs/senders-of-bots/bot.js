import { Bot } from 'grammy';
import { trace } from './trace.js';

export function createBot() {
  const bot = new Bot(process.env.BOT_TOKEN);
  bot.use(trace());
  return bot;
}
