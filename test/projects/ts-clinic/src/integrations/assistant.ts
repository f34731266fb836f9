import OpenAI from 'openai';
import { config } from '../config';
import type { Patient } from '../dto/patient.dto';
import { ageBand } from '../lib/mask';

const client = new OpenAI({ apiKey: config.openai.apiKey });

class Prompt {
  private readonly lines: string[] = [];

  add(label: string, value: string): this {
    this.lines.push(`${label}: ${value}`);
    return this;
  }

  toMessages() {
    return [
      { role: 'system' as const, content: 'Summarise for a referral letter in German.' },
      { role: 'user' as const, content: this.lines.join('\n') },
    ];
  }
}

async function complete(prompt: Prompt): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'gpt-4o-mini', messages: prompt.toMessages() });
  return answer.choices[0]?.message.content ?? '';
}

export function summarise(patient: Patient, notes: string): Promise<string> {
  const prompt = new Prompt()
    .add('Patient', `${patient.firstName} ${patient.lastName}`)
    .add('Geboren', patient.dateOfBirth)
    .add('Diagnose', patient.diagnosis ?? '')
    .add('Notizen', notes);
  return complete(prompt);
}

export async function suggestDuration(kind: string, dateOfBirth: string): Promise<number> {
  const answer = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Usual minutes for "${kind}" in age group ${ageBand(dateOfBirth)}? Number only.` }],
  });
  return Number.parseInt(answer.choices[0]?.message.content ?? '20', 10);
}

export async function translateNotice(text: string, language: 'en' | 'tr'): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: `Translate to ${language}: ${text}` }] });
  return answer.choices[0]?.message.content ?? text;
}
