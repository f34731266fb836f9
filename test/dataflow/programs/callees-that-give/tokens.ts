const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

// longer than what is always followed, and called without any data
export class Tokens {
  invite(): string {
    const token = this.draw(12, 4); // finding: weak-randomness
    return token;
  }

  ticket(): string {
    const ticket = this.count(12, 4); // ok: weak-randomness
    return ticket;
  }

  private draw(length: number, group: number): string {
    let text = '';
    let column = 0;
    for (let i = 0; i < length; i++) {
      if (column === group) {
        text += '-';
        column = 0;
      }
      text += LETTERS[Math.floor(Math.random() * LETTERS.length)]; 
      column += 1;
    }
    const tail = text.length % group;
    return tail === 0 ? text : text.slice(0, text.length - tail);
  }

  private count(length: number, group: number): string {
    let text = '';
    let column = 0;
    for (let i = 0; i < length; i++) {
      if (column === group) {
        text += '-';
        column = 0;
      }
      text += LETTERS[i % LETTERS.length];
      column += 1;
    }
    const tail = text.length % group;
    return tail === 0 ? text : text.slice(0, text.length - tail);
  }
}
