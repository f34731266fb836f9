import express from 'express';

/** Made in many places: each one has its own lines. */
class Notice {
  private readonly lines: string[] = [];

  line(text: string): this {
    this.lines.push(text);
    return this;
  }

  all(): string[] {
    return [...this.lines];
  }
}

const app = express();

class Desk {
  told(name: string): string {
    return new Notice().line('Welcome').line(name).all().join(' ');
  }

  counted(loans: number[]): string {
    const table = loans.map((days) => `${days} days`).join(' ');
    return new Notice().line('Loans').line(table).all().join(' ');
  }
}

const desk = new Desk();

export const fixed = [
  new Notice().line('Open').all(),
  new Notice().line('Closed').all(),
  new Notice().line('Moved').all(),
  new Notice().line('Full').all(),
  new Notice().line('Late').all(),
  new Notice().line('Lost').all(),
  new Notice().line('Found').all(),
  new Notice().line('Sold').all(),
  new Notice().line('Lent').all(),
];

app.get('/told', (req, res) => {
  res.send(desk.told(String(req.query.name))); // finding: cross-site-scripting
});

app.get('/counted', (req, res) => {
  res.send(desk.counted([3, 4])); // ok: cross-site-scripting
});

app.get('/both', (req, res) => {
  const mine = desk.told(String(req.query.name));
  res.set('X-Length', String(mine.length));
  res.send(desk.counted([5])); // ok: cross-site-scripting
});
