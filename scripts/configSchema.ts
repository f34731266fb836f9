/** The JSON schema of `tom-review.yaml`, from the tables that the reader itself uses and the rules there are. */
import { format } from 'prettier';
import { DEADLINE_SEVERITIES } from '../src/config/configLayer.js';
import { KEY_DOCS, RULE_KEY_DOCS } from '../src/config/keyDocs.js';
import { CONFIG_KEYS, LIMITS, RULE_SWITCHES, type ConfigKey } from '../src/config/layerReader.js';
import { PRESETS } from '../src/config/presets.js';
import { SEVERITIES, type EngineData } from '../src/engine/index.js';

export const CONFIG_SCHEMA = 'schemas/tom-review.schema.json';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const texts: Schema = { type: 'array', items: text };

function record(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  return { type: 'object', properties, additionalProperties: false, ...more };
}

function described(key: string, schema: Schema): Schema {
  const description = RULE_KEY_DOCS[key];
  return description === undefined ? schema : { description, ...schema };
}

function keySchemas(data: EngineData): Readonly<Record<ConfigKey, Schema>> {
  const setting = { enum: [...RULE_SWITCHES, true, false] };
  const options = record({
    'min-confidence': described('min-confidence', { enum: ['high', 'medium', 'low'] }),
    'min-severity': described('min-severity', { enum: [...SEVERITIES] }),
    'ignore-sources': described('ignore-sources', { anyOf: [text, texts] }),
    'ignore-data-types': described('ignore-data-types', { anyOf: [text, texts] }),
  });
  const entry = { anyOf: [setting, record({ severity: described('severity', setting), options })] };
  const ids = data.rules.map(({ id, title, severity }) => [id, { description: `${title} (${severity})`, ...entry }]);
  const rules: Schema = { type: 'object', properties: Object.fromEntries(ids), additionalProperties: entry };
  const presets = Object.entries(PRESETS).map(([name, { description }]) => ({ const: name, description }));
  const source = { anyOf: [...presets, text] };
  const limits = Object.keys(LIMITS).map((key) => [key, described(key, { type: ['string', 'number'] })]);
  return {
    root: { type: 'boolean' },
    extends: { anyOf: [source, { type: 'array', items: source }] },
    rules,
    overrides: {
      type: 'array',
      items: record(
        {
          files: described('files', { anyOf: [text, texts] }),
          rules: { ...rules, description: RULE_KEY_DOCS['rules'] },
        },
        { required: ['files', 'rules'] },
      ),
    },
    include: texts,
    exclude: texts,
    models: texts,
    'rule-dirs': texts,
    'data-types': texts,
    controls: { type: 'array', items: { anyOf: [text, { type: 'object' }] } },
    recipients: texts,
    deadlines: record(
      Object.fromEntries(DEADLINE_SEVERITIES.map((key) => [key, { type: 'integer', minimum: 0, maximum: 3650 }])),
    ),
    limits: record(Object.fromEntries(limits)),
    suppressions: {
      type: 'array',
      items: record(
        {
          rule: described('rule', text),
          fingerprint: described('fingerprint', { type: 'string', pattern: '^[0-9a-f]{16}$' }),
          path: described('path', text),
          reason: described('reason', text),
          until: described('until', { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
        },
        { required: ['reason'], oneOf: [{ required: ['fingerprint'] }, { required: ['path'] }] },
      ),
    },
  };
}

function configSchema(data: EngineData): Schema {
  const schemas = keySchemas(data);
  const properties = CONFIG_KEYS.map((key) => [
    key,
    { description: KEY_DOCS[key], anyOf: [schemas[key], { type: 'null' }] },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of TOM Review (tom-review.yaml)',
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** As it is committed. */
export function configSchemaText(data: EngineData): Promise<string> {
  return format(JSON.stringify(configSchema(data)), { parser: 'json', printWidth: 120 });
}
