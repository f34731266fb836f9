/** What comes first: what was looked at, what was found, and what was not checked. */
import { SEVERITIES, STATUS_WORDS, statusLabel, type StatusWord } from '../../engine/index.js';
import {
  bySeverity,
  DISCLAIMER,
  inTestsText,
  problemPlace,
  revisionText,
  type ClauseView,
  type ReportModel,
} from '../model.js';
import { count } from '../summary.js';
import { exclusionRows, total } from '../notChecked.js';
import { html, joined, NOTHING, type Html } from './html.js';
import { clauseLink, STATUS_CLASS, statusBadge, table } from './parts.js';

export function header({ input, summary }: ReportModel): Html {
  const { asOf, versions, isCancelled } = input.scan;
  const stopped = isCancelled
    ? html`<p><strong>The scan was stopped before its end. This report is not complete.</strong></p>`
    : NOTHING;
  return html`<header class="top">
    <p class="product">TOM Review · security and privacy evidence from source code</p>
    <h1>Technical and organisational measures: evidence report</h1>
    <p>
      As of <strong><time datetime="${asOf}">${asOf}</time></strong> · ${revisionText(input.revision)}
    </p>
    <p class="muted">
      ${count(summary.filesAnalysed, 'file')} with ${count(summary.lines, 'line')} analysed by tom-review
      ${versions.tool}
    </p>
    ${stopped}
    <div class="note">
      <p>
        <strong>${DISCLAIMER}</strong> A measure without a finding was not therefore kept, and what was not checked is
        listed.
      </p>
    </div>
  </header> `;
}

function cleanAnswer({ open, summary }: ReportModel): Html {
  if (summary.filesAnalysed === 0)
    return html`<p><strong>No file was analysed, so this report says nothing of the source code.</strong></p>`;
  if (open.length > 0) return NOTHING;
  return html`<p><strong>No open finding in what was analysed.</strong> That is no proof that there is no flaw.</p>`;
}

export function summarySection(model: ReportModel): Html {
  const severities = bySeverity(model.open);
  const clauses = model.documents.flatMap((document) => document.clauses);
  const bad = SEVERITIES.map(
    (severity) =>
      html`<li class="${severity}">
        <a href="#findings" data-severity="${severity}"><span class="figure">${severities[severity]}</span></a>
        ${severity}<span class="sub">open findings</span>
      </li>`,
  );
  const words = STATUS_WORDS.map((word) => {
    const number = clauses.filter((clause) => clause.status.word === word).length;
    return html`<li class="${STATUS_CLASS[word]}">
      <a href="#status-${word}"><span class="figure">${number}</span></a> ${statusLabel(word)}<span class="sub"
        >of ${count(clauses.length, 'clause')}</span
      >
    </li>`;
  });
  return html`<section id="summary">
    <h2>Summary</h2>
    ${cleanAnswer(model)}
    <h3>Open findings by severity</h3>
    <ul class="numbers">
      ${bad}
    </ul>
    <p>
      ${count(model.open.length, 'open finding')}${inTestsText(model.open)}, in
      ${count(new Set(model.open.map(({ finding }) => finding.location.path)).size, 'file')};
      <a href="#overdue">${model.summary.overdue.length} overdue</a>; ${count(model.accepted.length, 'accepted risk')},
      ${count(model.suppressed.length, 'suppressed finding')} (<a href="#decisions">who decided so</a>).
    </p>
    <h3>Clauses by state</h3>
    <ul class="numbers">
      ${words}
    </ul>
    <p>
      Each clause has the first of these words that holds, read from left to right. “Evidence found” speaks of the
      places that were seen and of no others.
    </p>
  </section> `;
}

/** As prominent as what was found. */
export function notCheckedSection(model: ReportModel): Html {
  const { summary, input, documents, rulesOff } = model;
  const { scan } = input;
  const types = Object.entries(scan.notAnalysedByType);
  const clauses = documents.flatMap((document) => document.clauses);
  const having = (word: StatusWord): readonly ClauseView[] => clauses.filter((clause) => clause.status.word === word);
  const figures: [number, string, string, string][] = [
    [summary.notAnalysed.length, 'files', 'could not be analysed', 'not-analysed'],
    [total(types.map(([, number]) => number)), 'files', 'of types without rules', 'no-rules'],
    [having('not-checked').length, 'clauses', 'not checked, or not in every way', 'status-not-checked'],
    [having('not-checkable').length, 'clauses', 'that code cannot show', 'status-not-checkable'],
    [rulesOff.length, 'rules', 'switched off', 'rules-off'],
    [summary.problems.length, 'notes', 'on analysed files and the configuration', 'notes'],
  ];
  return html`<section id="not-checked">
    <h2>What was not checked</h2>
    <p>What stands here is neither in order nor out of order: nobody has looked. Read it together with the findings.</p>
    <ul class="numbers">
      ${figures.map(
        ([number, what, why, target]) =>
          html`<li class="unchecked">
            <a href="#${target}"><span class="figure">${number}</span></a> ${what}<span class="sub">${why}</span>
          </li>`,
      )}
    </ul>
    <ul>
      <li>
        Rules look for the kinds of flaws that are <a href="#rules">listed</a>. Business logic, missing authorisation,
        vulnerable dependencies and running systems are not looked at unless a rule there says so.
      </li>
      <li>
        The analysis does not run the code: what depends on configuration, generated code or libraries that no model
        describes can be missed or reported wrongly.
      </li>
    </ul>
    ${notAnalysedTable(model)}
    <h3 id="no-rules">Files of types without rules</h3>
    ${
      types.length === 0
        ? html`<p>None were met.</p>`
        : table(
            'Files with source code or templates that no rule reads',
            [
              { title: 'Type', cell: ([type]) => type },
              { title: 'Files', cell: ([, number]) => number, isNumber: true },
            ],
            types,
          )
    }
    <h3>Left out by a rule of exclusion</h3>
    ${exclusions(model)}
    <h3 id="rules-off">Rules that were off</h3>
    ${
      rulesOff.length === 0
        ? html`<p>None.</p>`
        : html`<p>
            The configuration switches these off; what they look for was not checked:
            ${joined(
              rulesOff.map((rule) => html`<a href="#rule-${rule.id}">${rule.id}</a>`),
              ', ',
            )}.
          </p>`
    }
    <h3 id="notes">Notes on analysed files and the configuration</h3>
    ${
      summary.problems.length === 0
        ? html`<p>None.</p>`
        : table(
            'What limits the analysis of a file, or is wrong in the configuration',
            [
              { title: 'Place', cell: (problem) => html`<code>${problemPlace(problem)}</code>` },
              { title: 'Note', cell: ({ message }) => message },
              { title: 'Kind', cell: ({ code }) => code },
            ],
            summary.problems,
          )
    }
  </section> `;
}

function notAnalysedTable({ summary }: ReportModel): Html {
  const heading = html`<h3 id="not-analysed">Files that could not be analysed</h3>`;
  if (summary.notAnalysed.length === 0)
    return html`${heading}
      <p>None: every file that was to be analysed was.</p>`;
  return html`${heading}${table(
    'Nothing is known of these files',
    [
      { title: 'File', cell: ({ path }) => html`<code>${path}</code>` },
      { title: 'Why', cell: ({ message }) => message },
      { title: 'Kind', cell: ({ code }) => code },
    ],
    summary.notAnalysed,
  )}`;
}

function exclusions({ input }: ReportModel): Html {
  const rows = exclusionRows(input.scan.excluded);
  if (rows.length === 0) return html`<p>Nothing was left out.</p>`;
  return table(
    'A folder counts once, whatever is in it',
    [
      { title: 'By', cell: ({ by }) => by },
      { title: 'Pattern', cell: ({ pattern }) => html`<code>${pattern}</code>` },
      { title: 'Paths', cell: ({ paths }) => paths, isNumber: true },
    ],
    rows,
  );
}

/** Where the numbers of the states lead. */
export function statusIndex({ documents }: ReportModel): Html {
  const clauses = documents.flatMap((document) => document.clauses);
  return html`<h3>Clauses by state</h3>
    <dl class="facts">
      ${STATUS_WORDS.map((word) => {
        const of = clauses.filter((clause) => clause.status.word === word);
        return html`<dt id="status-${word}">${statusBadge(word)}</dt>
          <dd>${of.length}${of.length > 0 ? html`: ${joined(of.map(clauseLink), ', ')}` : null}</dd>`;
      })}
    </dl>`;
}
