/** The findings one by one, accepted risks, what is suppressed, personal data, and the rules. */
import { SEVERITIES, type Finding } from '../../engine/index.js';
import { factsText } from '../factsText.js';
import { dataFlows, deadlineText, findingName, inTestsText, type NumberedFinding, type ReportModel } from '../model.js';
import { recipientsText } from '../recipientsText.js';
import type { ReportRule } from '../reportInput.js';
import { html, joined, NOTHING, type Html, type HtmlValue } from './html.js';
import { badge, clauseAnchor, findingLinks, place, table } from './parts.js';

export function findingsSection(model: ReportModel): Html {
  const groups: [string, string, readonly NumberedFinding[]][] = [
    ...SEVERITIES.map((severity): [string, string, readonly NumberedFinding[]] => [
      `severity-${severity}`,
      `Open, ${severity}`,
      model.open.filter(({ finding }) => finding.severity === severity),
    ]),
    ['accepted', 'Accepted risks', model.accepted],
    ['suppressed', 'Suppressed: somebody says that these are no flaws', model.suppressed],
  ];
  return html`<section id="findings">
    <h2>Findings</h2>
    ${model.findings.length === 0 ? html`<p>There are none in what was analysed.</p>` : NOTHING}${filterForm(model)}
    ${groups
      .filter(([, , entries]) => entries.length > 0)
      .map(
        ([id, title, entries]) =>
          html`<section class="group">
            <h3 id="${id}">${title} (${entries.length}${inTestsText(entries)})</h3>
            ${entries.map((entry) => findingPart(entry, model))}
          </section> `,
      )}
  </section> `;
}

function filterForm({ findings, documents }: ReportModel): Html {
  const clauses = documents.flatMap((document) => document.clauses.map(({ control }) => control.id));
  const touched = new Set(findings.flatMap(({ finding }) => finding.controls));
  const rules = [...new Set(findings.map(({ finding }) => finding.ruleId))].sort();
  const states = [...new Set(findings.map(({ finding }) => finding.state))];
  const codes = [...new Set(findings.map(codeOf))].sort();
  const severities = SEVERITIES.filter((severity) => findings.some(({ finding }) => finding.severity === severity));
  return html`<form class="filter" id="filter" role="search" aria-label="Filter the findings" hidden>
      <label>Search <input type="search" name="text" autocomplete="off" /></label>
      ${choice('Severity', 'severity', severities)}${choice('State', 'state', states)}${choice('Code', 'code', codes)}${choice('Rule', 'rule', rules)}${choice(
        'Clause',
        'clause',
        clauses.filter((id) => touched.has(id)),
      )}<button type="reset">Show all</button>
    </form>
    <p id="filter-result" role="status"></p>`;
}

function choice(label: string, name: string, values: readonly string[]): Html {
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">all</option>
      ${values.map((value) => html`<option>${value}</option>`)}
    </select></label
  > `;
}

/** What the finding stands in, as the filter calls it. */
function codeOf({ isInTest }: NumberedFinding): string {
  return isInTest ? 'test' : 'production';
}

function findingPart(entry: NumberedFinding, model: ReportModel): Html {
  const { finding, rule } = entry;
  const { severity, state, ruleId, controls } = finding;
  return html`<article
    class="finding ${severity}"
    id="${findingName(entry)}"
    data-severity="${severity}"
    data-state="${state}"
    data-code="${codeOf(entry)}"
    data-rule="${ruleId}"
    data-clauses="${controls.join(' ')}"
  >
    <h4>
      ${badge(severity, severity)}
      ${entry.isInTest ? html`${badge('test', 'in test code')} ` : NOTHING}${findingName(entry)}
      ${rule?.title ?? ruleId}
      <span class="place">${place(finding.location)}</span>
    </h4>
    <p>${finding.message}</p>
    ${finding.snippet === '' ? NOTHING : html`<pre><code>${finding.snippet}</code></pre>`}${steps(finding)}
    <dl class="facts">
      ${factRows(finding, model).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd> `,
      )}
    </dl>
  </article> `;
}

/** A way of one step says nothing that the place does not. */
function steps({ path }: Finding): Html {
  if (path.length < 2) return NOTHING;
  return html`<details>
    <summary>Way of the data, ${path.length} steps</summary>
    <ol class="steps">
      ${path.map(({ location, message }) => html`<li>${place(location)} ${message}</li>`)}
    </ol>
  </details>`;
}

const STATE_WORDS: Readonly<Record<Finding['state'], string>> = {
  open: 'open',
  suppressed: 'suppressed',
  accepted: 'accepted risk',
  baseline: 'open, known from the baseline',
  unchanged: 'open, on unchanged lines',
};

function factRows(finding: Finding, { dataTypes }: ReportModel): [string, HtmlValue][] {
  const { ruleId, cwe, controls, confidence, risk, suppression, state, review, facts, recipients } = finding;
  const types = finding.dataTypes.map((id) => dataTypes.get(id)?.title.en ?? id);
  const rows: [string, HtmlValue][] = [
    ['Rule', html`<a href="#rule-${ruleId}">${ruleId}</a>${cwe.map((number) => `, CWE-${number}`)}`],
    [
      'Clauses',
      joined(
        controls.map((id) => html`<a href="#${clauseAnchor(id)}">${id}</a>`),
        ', ',
      ),
    ],
    ['Risk', `${risk} of 100, ${confidence} confidence`],
  ];
  rows.push(['Deadline', deadlineText(finding)]);
  if (types.length > 0) rows.push(['Personal data', types.join(', ')]);
  if (recipients !== undefined) rows.push(['Recipient', recipientsText(recipients)]);
  if (facts !== undefined) rows.push(['Rated from', factsText(facts)]);
  if (state !== 'open') rows.push(['State', STATE_WORDS[state]]);
  if (review !== undefined && review.state !== 'open') rows.push(['Review', review.state]);
  if (review?.note != null) rows.push(['Note', review.note]);
  if (suppression !== null) {
    const until = suppression.until === null ? 'without an end' : `until ${suppression.until}`;
    rows.push(['Suppressed', html`${suppression.reason} (${until}, ${place(suppression.location)})`]);
  }
  rows.push(['Fingerprint', html`<code>${finding.fingerprint}</code>`]);
  return rows;
}

export function personalDataSection(model: ReportModel): Html {
  const flows = dataFlows(model);
  const note = html`<div class="note">
    <p>
      Only what rules have seen stands here: it is no register of processing and no map of all data. What no rule looks
      for is missing. A recipient is approved by the list of recipients in the configuration.
    </p>
  </div>`;
  const heading = html`<h2>Personal data and its recipients</h2>`;
  if (flows.length === 0)
    return html`<section id="personal-data">
      ${heading}${note}
      <p>No rule has seen any.</p>
    </section>`;
  return html`<section id="personal-data">
    ${heading} ${note}
    ${table(
      'Types of personal data, and where rules saw them go',
      [
        { title: 'Type', cell: ({ dataType }) => model.dataTypes.get(dataType)?.title.en ?? dataType },
        { title: 'Category', cell: ({ dataType }) => model.dataTypes.get(dataType)?.category ?? '' },
        { title: 'Sensitivity', cell: ({ dataType }) => sensitivity(model.dataTypes.get(dataType)?.sensitivity) },
        { title: 'Seen by rule', cell: ({ rule }) => html`<a href="#rule-${rule}">${rule}</a>` },
        { title: 'Recipient', cell: ({ recipient }) => html`<code>${recipient}</code>` },
        { title: 'Approval', cell: ({ approval }) => approval ?? '' },
        { title: 'Findings', cell: ({ findings }) => findingLinks(findings) },
        { title: 'Without a finding', cell: ({ places }) => joined(places.map(place), ', ') },
      ],
      flows,
    )}
  </section> `;
}

const SENSITIVITY = ['', 'ordinary', 'contact, identifying', 'financial, national ids', 'special category, criminal'];

function sensitivity(level: number | undefined): string {
  return level === undefined ? '' : `${level} of 4 (${SENSITIVITY[level] ?? ''})`;
}

export function rulesSection({ input, findings }: ReportModel): Html {
  const { ruleSettings } = input.scan;
  const numbers = new Map<string, number>();
  for (const { finding } of findings) numbers.set(finding.ruleId, (numbers.get(finding.ruleId) ?? 0) + 1);
  for (const { ruleId } of input.scan.files.flatMap((file) => file.evidence?.found ?? [])) {
    numbers.set(ruleId, (numbers.get(ruleId) ?? 0) + 1);
  }
  const kind = ({ id, polarity, severity }: ReportRule): string => {
    const setting = ruleSettings[id] ?? severity;
    return polarity === 'violation' || setting === 'off' ? setting : 'evidence';
  };
  const number = ({ id, polarity }: ReportRule): HtmlValue => {
    const found = numbers.get(id) ?? 0;
    return found === 0 || polarity === 'evidence' ? found : html`<a href="#findings" data-rule="${id}">${found}</a>`;
  };
  return html`<section id="rules">
    <h2>What was looked for</h2>
    <p>
      ${input.rules.length} rules. What none of them describes was not looked for. Rules of the kind “evidence” look for
      what is done well; their places stand at the clauses.
    </p>
    ${table(
      'Rules',
      [
        { title: 'Rule', cell: ({ id }) => html`<span id="rule-${id}">${id}</span>` },
        { title: 'What it looks for', cell: ({ title, why }) => html`<strong>${title}.</strong> ${why}` },
        { title: 'What to do', cell: ({ fix }) => fix },
        { title: 'Languages', cell: ({ languages }) => languages.join(', ') },
        { title: 'Severity', cell: kind },
        { title: 'Found', cell: number, isNumber: true },
      ],
      input.rules,
    )}
  </section> `;
}
