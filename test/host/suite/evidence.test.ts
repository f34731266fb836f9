import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, ok, sample } from './support.js';

interface Manifest {
  readonly asOf: string;
  readonly tool: { readonly version: string };
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

const read = async (uri: vscode.Uri): Promise<Uint8Array> => new Uint8Array(await vscode.workspace.fs.readFile(uri));
const text = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await read(uri));

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('Export Evidence Pack', () => {
  const target = sample('exported');
  const remove = async (): Promise<void> => {
    await Promise.resolve(vscode.workspace.fs.delete(target, { recursive: true })).catch(() => undefined);
  };
  before(async () => {
    await extensionApi();
    await closeAll();
    await remove();
  });
  after(remove);

  it('writes a folder whose files are those of its manifest', async () => {
    const folder = vscode.Uri.joinPath(target, 'pack');
    const written = await vscode.commands.executeCommand<vscode.Uri | undefined>('tomReview.exportEvidencePack', {
      uri: folder,
      asZip: false,
    });
    equal(written?.toString(), folder.toString());
    const manifest = JSON.parse(await text(vscode.Uri.joinPath(folder, 'manifest.json'))) as Manifest;
    ok(/^\d{4}-\d{2}-\d{2}$/.test(manifest.asOf), manifest.asOf);
    ok(/^\d+\.\d+\.\d+/.test(manifest.tool.version), manifest.tool.version);
    ok(manifest.files.length > 8, `${manifest.files.length} files`);
    for (const { path, bytes, sha256: hash } of manifest.files) {
      const content = await read(vscode.Uri.joinPath(folder, path));
      equal(content.length, bytes);
      equal(await sha256(content), hash);
    }
    ok((await text(vscode.Uri.joinPath(folder, 'report.md'))).includes('SQL injection'), 'the finding of the sample');
  });

  it('writes a zip', async () => {
    const file = vscode.Uri.joinPath(target, 'pack.zip');
    await vscode.commands.executeCommand('tomReview.exportEvidencePack', { uri: file, asZip: true });
    const bytes = await read(file);
    equal(String.fromCharCode(...bytes.slice(0, 2)), 'PK');
    ok(bytes.length > 10_000, `${bytes.length} bytes`);
  });
});
