import { exec, execFile } from 'node:child_process';
import { Transform, type TransformCallback } from 'node:stream';

export class Printed extends Transform {
  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    exec(`lp -t ${piece.toString()}`); // finding: command-injection
    done(null, piece);
  }
}

export class Filed extends Transform {
  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    execFile('lp', ['-t', piece.toString()]); // ok: command-injection
    done(null, piece);
  }
}

// nobody pipes a request through it
export class Unused extends Transform {
  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    exec(`lp -t ${piece.toString()}`); // ok: command-injection
    done(null, piece);
  }
}
