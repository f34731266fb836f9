import fs from 'fs';

export interface Names {
  lookUp(name: string): string;
}

export class FileNames implements Names {
  lookUp(name: string): string {
    // finding: path-traversal
    return fs.readFileSync(`/srv/names/${name}`, 'utf8');
  }
}
