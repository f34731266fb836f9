/** Names of settings: which of them are addresses that a program sends something to. */
import { nameTokens } from './nameVocabulary.js';

/** `trustAll`, `trust-all` and `TRUST_ALL` are one key. */
export function canonicalKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** Names of addresses to which something is sent; others, such as a licence's, are only mentioned. */
const IS_ADDRESS =
  /^(?:urls?|uris?|endpoints?|addresse?s?|hosts?|servers?|base|target|dsn|brokers?|connection|proxy|webhook|gateway|api)$/;
const IS_MENTION =
  /^(?:licen[cs]e|homepage|docs?|documentation|schema|namespace|xmlns|contact|terms|website|site|public|links?|logo|blog|forum|privacy|support|imprint|help|issuer|frontend|allowed|origins?|cors|redirect|self)$/;

/** Is the address in a setting one that the program opens, as against one that it only writes into a text? */
export function leadsSomewhere(path: readonly string[], value: string): boolean {
  if (!/^https?:/i.test(value)) return true;
  const words = path.flatMap(nameTokens);
  return (
    nameTokens(path.at(-1) ?? '').some((word) => IS_ADDRESS.test(word)) && !words.some((word) => IS_MENTION.test(word))
  );
}

/** Names of a program's own address, which is written into links. */
const OWN_ADDRESS =
  /^(?:(?:my|our|own|app|application|client|web|base|server|site|host|root|public|domain|callback|return|cdn|assets?|static) )+(?:base |root )?(?:urls?|uri|host|address|domain|origin)$/;

/** May the name be that of the program's own address? */
export function isOwnAddress(name: string): boolean {
  return OWN_ADDRESS.test(nameTokens(name).join(' '));
}
