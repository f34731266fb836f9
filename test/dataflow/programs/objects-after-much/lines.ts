export class Line {
  private readonly words: string[];

  constructor() {
    this.words = [];
  }

  add(word: string): this {
    this.words.push(word);
    return this;
  }

  text(): string {
    return this.words.join(' ');
  }
}

export class Plan {
  private readonly cells: number[] = [];
  private widest = 0;

  draw(width: number, height: number): number {
    let area = 0;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const cell = row * width + column;
        if (cell % 2 === 0) area += cell;
        else area -= 1;
        if (cell > this.widest) this.widest = cell;
        this.cells[cell] = area;
      }
    }
    const half = Math.floor(area / 2);
    const third = Math.floor(area / 3);
    return half > third ? half - third : third - half;
  }
}
