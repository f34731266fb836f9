/**
 * The script of the HTML report: filters the list of findings. Plain JavaScript for browsers; the report is complete and
 * can be read without it.
 */
export const SCRIPT = `
(() => {
  'use strict';
  const form = document.getElementById('filter');
  const told = document.getElementById('filter-result');
  const findings = [...document.querySelectorAll('article.finding')].map((element) => ({
    element,
    text: element.textContent.toLowerCase(),
    severity: element.dataset.severity,
    state: element.dataset.state,
    code: element.dataset.code,
    rule: element.dataset.rule,
    clauses: element.dataset.clauses.split(' '),
  }));
  const fields = form.elements;

  const apply = () => {
    const words = fields.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const chosen = (name, value) => fields[name].value === '' || fields[name].value === value;
    let shown = 0;
    for (const finding of findings) {
      const fits =
        chosen('severity', finding.severity) &&
        chosen('state', finding.state) &&
        chosen('code', finding.code) &&
        chosen('rule', finding.rule) &&
        (fields.clause.value === '' || finding.clauses.includes(fields.clause.value)) &&
        words.every((word) => finding.text.includes(word));
      finding.element.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of document.querySelectorAll('section.group')) {
      group.hidden = group.querySelector('article.finding:not([hidden])') === null;
    }
    told.textContent = shown === findings.length ? 'All ' + shown + ' findings are shown.' : shown + ' of ' + findings.length + ' findings are shown.';
  };

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));

  // a number that is clicked shows what it counts
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link === null) return;
    const { severity, state, clause, rule } = link.dataset;
    if (severity ?? state ?? clause ?? rule) {
      form.reset();
      fields.severity.value = severity ?? '';
      fields.state.value = state ?? '';
      fields.clause.value = clause ?? '';
      fields.rule.value = rule ?? '';
      apply();
      return;
    }
    // a finding that the filter hides is shown again
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target !== null && target.closest('[hidden]') !== null) {
      form.reset();
      for (const name of ['severity', 'state', 'code', 'clause', 'rule']) fields[name].value = '';
      apply();
    }
  });

  // all of it is printed
  addEventListener('beforeprint', () => {
    for (const element of document.querySelectorAll('details')) element.open = true;
  });

  form.hidden = false;
  apply();
})();
`;
