import assert from 'node:assert/strict';
import { scanFiles } from '../../support/templateScan.js';

/** A prompt, a mail and a message, made by Python of templates that are no pages. */
const APP = `
import logging
from django.template.loader import render_to_string
from jinja2 import Environment, FileSystemLoader
from openai import OpenAI
from sqlmodel import Field, Session, SQLModel

log = logging.getLogger(__name__)
env = Environment(loader=FileSystemLoader('templates'), autoescape=True)
client = OpenAI()

class Patient(SQLModel, table=True):
    id: int = Field(primary_key=True)
    number: str
    full_name: str
    email: str
    diagnosis: str

def ask(text):
    return client.chat.completions.create(model='m', messages=[{'role': 'user', 'content': text}])

class Summaries:
    def __init__(self, env: Environment):
        self._env = env
        self._client = OpenAI()

    def prompt(self, patient: Patient) -> str:
        return self._env.get_template('prompts/whole.txt').render(person=patient, limit=20)

    def draft(self, session: Session, key: int):
        text = self.prompt(session.get(Patient, key))
        messages = [{'role': 'user', 'content': text}]
        return self._client.chat.completions.create(model='m', messages=messages)  # FOUND

    def quiet(self, session: Session, key: int):
        text = self._env.get_template('prompts/number.txt').render(person=session.get(Patient, key))
        messages = [{'role': 'user', 'content': text}]
        return self._client.chat.completions.create(model='m', messages=messages)

def note(patient: Patient):
    log.info(render_to_string('note.txt', {'patients': [patient]}))  # FOUND
    log.info(render_to_string('count.txt', {'patients': [patient]}))
`;

const RULES = new Set(['personal-data-to-llm', 'personal-data-in-log']);

describe('texts that Python makes of templates', () => {
  it('have the personal data that the template shows', async () => {
    const result = await scanFiles({
      'app.py': APP,
      'templates/prompts/whole.txt':
        'Patient {{ person.full_name }}, {{ person.email or "no address" }}\n<diagnosis>{{ person.diagnosis|upper }}</diagnosis>',
      'templates/prompts/number.txt':
        'Patient {{ person.number }}, {{ person.email|length }} letters{% if person.email %}.{% endif %}',
      'templates/note.txt': '{% for patient in patients %}{{ patient.email }}\n{% endfor %}',
      'templates/count.txt': '{{ patients|length }} patients',
    });
    const found = result.files.flatMap(({ findings }) =>
      findings.filter(({ ruleId }) => RULES.has(ruleId)).map(({ location }) => location.startLine),
    );
    const marked = APP.split('\n').flatMap((line, i) => (line.includes('FOUND') ? [i + 1] : []));
    assert.deepEqual([...new Set(found)].sort(), marked);
  });
});
