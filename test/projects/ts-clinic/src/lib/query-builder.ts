export interface Statement {
  text: string;
  values: any[];
}

export function sql(strings: TemplateStringsArray, ...values: unknown[]): Statement {
  const text = strings.reduce((out, part, index) => `${out}$${index}${part}`);
  return { text, values };
}

export class SelectBuilder {
  private columns: string[] = ['*'];
  private readonly conditions: string[] = [];
  private readonly values: any[] = [];
  private order = '';
  private max = 50;

  constructor(private readonly table: string) {}

  select(...columns: string[]): this {
    this.columns = columns;
    return this;
  }

  where(condition: string, value: unknown): this {
    this.conditions.push(condition);
    this.values.push(value);
    return this;
  }

  orderBy(column: string, direction = 'asc'): this {
    this.order = ` ORDER BY ${column} ${direction}`;
    return this;
  }

  limit(count: number): this {
    this.max = Math.min(Math.max(Math.trunc(count) || 1, 1), 200);
    return this;
  }

  build(): Statement {
    const where = this.conditions.length ? ` WHERE ${this.conditions.join(' AND ')}` : '';
    return {
      text: `SELECT ${this.columns.join(', ')} FROM ${this.table}${where}${this.order} LIMIT ${this.max}`,
      values: this.values,
    };
  }
}
