import { select, useNamespaces } from 'xpath';
import { evaluateXPathToString } from 'fontoxpath';
import { Document, parseXml } from 'libxmljs2';
import type { Request, Response } from 'express';

export class Catalog {
  private readonly tree: Document;

  constructor(text: string, private readonly document: Node) {
    this.tree = parseXml(text);
  }

  price(req: Request, res: Response): void {
    // finding: xpath-injection
    const nodes = select(`//product[name='${req.query.name}']/price`, this.document);
    // ok: xpath-injection
    const all = select('//product/price', this.document);
    res.json([nodes, all].map(String));
  }

  stock(req: Request, res: Response): void {
    // finding: xpath-injection
    const text = evaluateXPathToString(`//product[@sku="${req.params.sku}"]/stock`, this.document);
    // ok: xpath-injection
    const safe = evaluateXPathToString('//product[@sku=$sku]/stock', this.document, null, { sku: req.params.sku });
    res.json([text, safe]);
  }

  named(req: Request, res: Response): void {
    const query = useNamespaces({ p: 'urn:products' });
    // finding: xpath-injection
    const nodes = query("//p:product[p:id='" + req.body.id + "']", this.document);
    const index = Number(req.body.index);
    // ok: xpath-injection
    const byIndex = query(`//p:product[${index}]`, this.document);
    res.json([nodes, byIndex].map(String));
  }
}
