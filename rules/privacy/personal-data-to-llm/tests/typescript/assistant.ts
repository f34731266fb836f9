import OpenAI from 'openai';
import Anthropic from '@anthropic-ai/sdk';

interface Case {
  readonly number: string;
  readonly diagnosis: string;
  readonly department: string;
}

export class Assistant {
  constructor(
    private readonly openai: OpenAI,
    private readonly anthropic: Anthropic,
  ) {}

  async summary(entry: Case) {
    // finding: personal-data-to-llm
    return this.openai.responses.create({ model: 'gpt-4o', input: `Summarise: ${entry.diagnosis}` });
  }

  async coding(entry: Case) {
    // finding: personal-data-to-llm
    return this.anthropic.messages.create({
      model: 'claude',
      max_tokens: 50,
      messages: [{ role: 'user', content: entry.diagnosis }],
    });
  }

  async route(entry: Case) {
    // ok: personal-data-to-llm
    return this.openai.responses.create({ model: 'gpt-4o', input: `Which team handles ${entry.department}?` });
  }

  async status(entry: Case) {
    // ok: personal-data-to-llm
    return this.anthropic.messages.create({ model: 'claude', max_tokens: 50, messages: [{ role: 'user', content: entry.number }] });
  }
}
