/** Evidence for routes that stands in files which no import connects with them: settings, filters, rules on addresses. */
import { coversAddress } from '../../base/addresses.js';
import type { Addresses, EvidenceSite, FileResult, ProjectProtection, RouteFacts } from './finding.js';

/** The sites of each file, with the evidence that other files of the project give them. */
export function sitesOfProject(files: readonly FileResult[]): readonly EvidenceSite[] {
  const protections = files.flatMap(({ evidence }) => evidence?.protections ?? []);
  return files.flatMap(({ evidence }) =>
    (evidence?.sites ?? []).map((site) =>
      !site.hasEvidence && site.route !== undefined && isProtected(site.ruleId, site.route, protections)
        ? { ...site, hasEvidence: true }
        : site,
    ),
  );
}

function isProtected(ruleId: string, route: RouteFacts, protections: readonly ProjectProtection[]): boolean {
  const speaking = protections.filter(
    ({ ruleId: rule, library, marks }) =>
      rule === ruleId &&
      route.libraries.includes(library) &&
      (marks.length === 0 || marks.some((mark) => route.marks.includes(mark))),
  );
  if (speaking.some(({ rules }) => rules === null)) return true;
  const { addresses } = route;
  return addresses !== null && addresses.length > 0 && addresses.every((address) => rulesHold(speaking, address));
}

/** Which chain of rules answers is not known where there are several: only what all of them say is certain. */
function rulesHold(chains: readonly ProjectProtection[], address: string): boolean {
  if (chains.some(({ group }) => group === 'unknown')) return false;
  const speaking = chains.filter(({ group }) => fits(group, address));
  const limited = speaking.filter(({ group }) => group !== null);
  const deciding = limited.length > 0 ? limited : speaking;
  return (
    deciding.length > 0 &&
    deciding.every(({ rules }) => rules?.find((rule) => fits(rule.addresses, address))?.holds === true)
  );
}

function fits(addresses: Addresses, address: string): boolean {
  if (addresses === null || addresses === 'unknown') return true;
  return addresses.some((one) => coversAddress(one, address, false));
}
