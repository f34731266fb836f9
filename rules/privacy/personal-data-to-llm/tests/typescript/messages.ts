import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';

interface Resident {
  room: string;
  fullName: string;
  birthDate: string;
}
const model = new ChatOpenAI({ model: 'gpt-4o' });

export async function letters(resident: Resident) {
  // finding: personal-data-to-llm
  await model.invoke([new SystemMessage('Write politely.'), new HumanMessage(`Invite ${resident.fullName}`)]);
  // ok: personal-data-to-llm
  await model.invoke([new SystemMessage('Write politely.'), new HumanMessage(`Invite room ${resident.room}`)]);
}
