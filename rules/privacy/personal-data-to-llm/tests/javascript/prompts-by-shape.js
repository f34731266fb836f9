const { DESK_API } = process.env;

export async function ask(endpoint, guest) {
  const body = { model: 'small', messages: [{ role: 'user', content: `Write to ${guest.email}` }] };
  // finding: personal-data-to-llm
  const answer = await fetch(endpoint, { method: 'POST', body: JSON.stringify(body) });
  return answer.json();
}

export async function generate(endpoint, guest) {
  const body = { contents: [{ role: 'user', parts: [{ text: guest.email }] }] };
  // finding: personal-data-to-llm
  await fetch(endpoint, { method: 'POST', body: JSON.stringify(body) });
}

export async function describe(endpoint, guest) {
  const content = [{ type: 'text', text: `Write to ${guest.email}` }];
  // finding: personal-data-to-llm
  await fetch(endpoint, { method: 'POST', body: JSON.stringify({ model: 'small', messages: [{ role: 'user', content }] }) });
}

export async function relay(guest) {
  const body = { messages: [{ role: 'user', content: `Write to ${guest.email}` }] };
  // ok: personal-data-to-llm
  await fetch('/api/ask', { method: 'POST', body: JSON.stringify(body) });
  // ok: personal-data-to-llm
  await fetch(`${DESK_API}/ask`, { method: 'POST', body: JSON.stringify(body) });
}
