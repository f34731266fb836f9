import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';

export class People {
  constructor(private readonly db: any) {}

  colleague(id: number) {
    return this.db('staff').where({ id }).first('full_name', 'birth_date', 'salary', 'last_goals');
  }

  openings() {
    return this.db('openings').select('title', 'city').where({ open: true });
  }

  absences() {
    return this.db.select(['id', 'sick_days as absent']).from('staff').orderBy('id');
  }
}

// an object that nothing but its name tells of
export async function points(context: any, id: number) {
  const { people } = context;
  const record = await people.colleague(id);
  // finding: personal-data-to-llm
  await generateText({ model: openai('gpt-5'), prompt: `Prepare a review of ${JSON.stringify(record)}` });
  // finding: personal-data-to-llm
  await generateText({ model: openai('gpt-5'), prompt: JSON.stringify(await people.absences()) });
  // ok: personal-data-to-llm
  await generateText({ model: openai('gpt-5'), prompt: `Advertise ${JSON.stringify(await people.openings())}` });
  // ok: personal-data-to-llm
  return generateText({ model: openai('gpt-5'), prompt: `Goals: ${record.last_goals}` });
}
