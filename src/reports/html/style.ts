/** The style sheet of the HTML report. Nothing of it is loaded from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f5f7f9; --ink: #14202b; --soft: #4a5a68; --rule: #d3dbe2; --link: #0b4f9e; --mark: #17324d;
  --critical: #8a1457; --high: #b3261e; --medium: #9a5b00; --low: #1f5fae; --info: #55636f; --in-bar: #ffffff;
  --gap: #b3261e; --overdue: #9a5b00; --unchecked: #6b5a1e; --evidence: #0f6b5c; --attested: #1f5fae; --uncheckable: #55636f;
  --warn-paper: #fff6df; --warn-rule: #c58a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12171c; --panel: #1b2229; --ink: #e8edf1; --soft: #aab7c2; --rule: #38444f; --link: #8cc2ff; --mark: #b9d4ee;
    --critical: #f29ac6; --high: #ff9c93; --medium: #f3bd5e; --low: #93bfff; --info: #aab7c2; --in-bar: #12171c;
    --gap: #ff9c93; --overdue: #f3bd5e; --unchecked: #d9c67a; --evidence: #6fd3bf; --attested: #93bfff; --uncheckable: #aab7c2;
    --warn-paper: #2c2510; --warn-rule: #d9a520;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; overflow-wrap: anywhere; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2.5rem; max-width: 84rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
header.top { grid-column: 1 / -1; border-bottom: 3px solid var(--mark); padding: 2.2rem 0 1.4rem; }
header.top p { margin: .3rem 0; overflow-wrap: anywhere; }
.product { color: var(--soft); font-weight: 600; letter-spacing: .02em; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: .2rem 0 .6rem; text-wrap: balance; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 .8rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0 0 .3rem; }
p, ul, ol, dl { margin: .6rem 0; max-width: 52rem; }
nav.contents { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; padding-top: 1.5rem; font-size: .93rem; }
nav.contents h2 { font-size: .85rem; border: 0; margin: 0; padding: 0; color: var(--soft); text-transform: uppercase; letter-spacing: .06em; }
nav.contents ol { list-style: none; padding: 0; margin: .4rem 0; }
nav.contents a { display: block; padding: .22rem 0; text-decoration: none; }
nav.contents a:hover { text-decoration: underline; }
main > section:first-child > h2 { border-top: 0; margin-top: .5rem; }
.note { border-left: 5px solid var(--warn-rule); background: var(--warn-paper); padding: .8rem 1.1rem; margin: 1rem 0; }
.note p, .note ul { margin: .3rem 0; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.4rem, 1fr)); gap: .8rem; padding: 0; margin: 1rem 0; max-width: none; list-style: none; }
.numbers li { background: var(--panel); border: 1px solid var(--rule); border-top: 4px solid var(--tone, var(--mark)); padding: .7rem .9rem; }
.numbers .figure { display: block; font-size: 2rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; }
.numbers .sub { display: block; color: var(--soft); font-size: .9rem; }
.split { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.2rem; }
.split > div { border: 1px solid var(--rule); padding: .2rem 1.1rem .8rem; }
.split h3 { margin-top: .9rem; }
.scroll { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .3rem 0; }
th, td { overflow-wrap: break-word; text-align: left; vertical-align: top; padding: .42rem .7rem .42rem 0; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; }
thead th { color: var(--soft); border-bottom: 2px solid var(--rule); vertical-align: bottom; line-height: 1.3; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; }
code { overflow-wrap: anywhere; }
pre { background: var(--panel); border: 1px solid var(--rule); padding: .6rem .8rem; margin: .5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.ref { white-space: nowrap; }
.muted { color: var(--soft); }
.badge { display: inline-block; border: 1.5px solid var(--tone, var(--soft)); color: var(--tone, var(--soft)); font-weight: 600; font-size: .82rem; line-height: 1.3; padding: .05rem .5rem; border-radius: 1rem; white-space: nowrap; }
.critical { --tone: var(--critical); } .high { --tone: var(--high); } .medium { --tone: var(--medium); } .low { --tone: var(--low); } .info { --tone: var(--info); }
.badge.test { --tone: var(--soft); border-style: dashed; }
.gap { --tone: var(--gap); } .overdue { --tone: var(--overdue); } .unchecked { --tone: var(--unchecked); } .evidence { --tone: var(--evidence); } .attested { --tone: var(--attested); } .uncheckable { --tone: var(--uncheckable); }
figure { margin: 1rem 0; }
figure .scroll { margin: 0; }
figcaption { color: var(--soft); font-size: .92rem; margin-bottom: .4rem; }
.chart { display: block; width: 100%; min-width: 34rem; max-width: 60rem; height: auto; }
.chart text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: var(--ink); dominant-baseline: central; }
.chart .label, .chart .axis-y { text-anchor: end; }
.chart .axis-x, .chart .in-bar { text-anchor: middle; }
.chart .in-bar { fill: var(--in-bar); font-weight: 600; font-size: 11px; }
.chart .total { fill: var(--soft); }
.chart rect, .chart path, .swatch rect { fill: var(--tone, var(--soft)); stroke: var(--paper); stroke-width: 1; }
.chart .unchecked, .swatch .unchecked { fill-opacity: .55; stroke: var(--tone); stroke-dasharray: 3 2; }
.chart .grid { stroke: var(--rule); }
.chart path.outline { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.chart .dot { fill: var(--ink); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding: 0; margin: .4rem 0; font-size: .9rem; }
.swatch { width: .85em; height: .85em; margin-right: .4em; vertical-align: -.05em; }
.filter { display: flex; flex-wrap: wrap; gap: .8rem; align-items: end; background: var(--panel); border: 1px solid var(--rule); padding: .8rem 1rem; margin: 1rem 0; }
.filter[hidden] { display: none; }
.filter label { display: grid; gap: .2rem; font-size: .88rem; color: var(--soft); }
.filter input, .filter select, .filter button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); padding: .35rem .5rem; max-width: 100%; }
.filter input { width: 17rem; }
#filter-result { font-weight: 600; }
article { border: 1px solid var(--rule); border-left: 5px solid var(--tone, var(--rule)); padding: .9rem 1.1rem; margin: .9rem 0; break-inside: avoid-page; }
article[hidden] { display: none; }
article:target, section.clause:target { outline: 3px solid var(--link); outline-offset: 3px; }
article .place { font-weight: 400; }
dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; font-size: .92rem; max-width: none; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
section.clause { border: 1px solid var(--rule); border-left: 5px solid var(--tone, var(--rule)); padding: .8rem 1.1rem; margin: 1rem 0; }
section.clause h4 { font-size: 1.05rem; }
details { margin: .5rem 0; }
summary { cursor: pointer; }
ol.steps { font-size: .92rem; padding-left: 1.4rem; }
ol.steps li { margin: .25rem 0; overflow-wrap: anywhere; }
footer { grid-column: 1 / -1; border-top: 1px solid var(--rule); padding-top: 1rem; color: var(--soft); font-size: .92rem; }
@media (max-width: 66rem) {
  .page { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 0 1rem 3rem; }
  nav.contents { position: static; max-height: none; }
  nav.contents ol { columns: 2; }
  h1 { font-size: 1.6rem; }
}
@media (max-width: 34rem) {
  nav.contents ol { columns: 1; }
  dl.facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl.facts dd { margin-bottom: .35rem; }
  .filter input { width: 100%; }
  .filter label { width: 100%; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --panel: #f5f7f9; --ink: #000000; --soft: #36424d; --rule: #b9c3cc; --link: #000000; --mark: #000000;
    --critical: #8a1457; --high: #b3261e; --medium: #9a5b00; --low: #1f5fae; --info: #55636f; --in-bar: #ffffff;
    --gap: #b3261e; --overdue: #9a5b00; --unchecked: #6b5a1e; --evidence: #0f6b5c; --attested: #1f5fae; --uncheckable: #55636f;
    --warn-paper: #ffffff; --warn-rule: #000000;
  }
  @page { margin: 16mm 14mm; }
  html { font-size: 9.5pt; }
  .page { display: block; max-width: none; padding: 0; }
  nav.contents, .skip, .filter { display: none; }
  h2, h3, h4 { break-after: avoid; }
  .scroll { overflow: visible; }
  .chart { min-width: 0; max-width: 16cm; }
  .chart, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr, .numbers li, figure { break-inside: avoid; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  a { text-decoration: none; }
}
`;
