import libxml from 'libxmljs2';
import { XMLParser } from 'fast-xml-parser';
import { DOMParser } from '@xmldom/xmldom';

const DEFAULTS = { noent: true, dtdload: true, noblanks: true };

export const XSI_NS = 'http://www.w3.org/2001/XMLSchema-instance';

export function parseDocument(xml: string, options = DEFAULTS) {
  return libxml.parseXml(xml, options);
}

export class DocumentReader {
  readonly flags: { noent: boolean; dtdload: boolean; nonet: boolean };

  constructor(flags: Partial<DocumentReader['flags']> = {}) {
    this.flags = { noent: false, dtdload: false, nonet: true, ...flags };
  }

  read(xml: string) {
    return libxml.parseXml(xml, this.flags);
  }
}

export const feedReader = (flags: Partial<DocumentReader['flags']> = {}) => (xml: string) =>
  libxml.parseXml(xml, { nonet: true, ...flags });

const plain = new XMLParser({ ignoreAttributes: false, processEntities: false });

export const toObject = (xml: string) => plain.parse(xml);

export const toDom = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
