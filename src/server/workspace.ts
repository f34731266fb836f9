/** The folders of the workspace, and which one a document belongs to. */
import type { Project } from './project.js';
import { parentUri, pathBelow, schemeOf, uriKey } from './uris.js';

/** Schemes whose documents are analysed even outside the workspace; others are views of something else. */
const LOOSE_SCHEMES = new Set(['file', 'untitled']);

/** Whatever folder a document is in, its text is not a file to review. */
const VIEW_SCHEMES = new Set(['git', 'gitfs', 'output', 'vscode-notebook-cell', 'vscode-scm', 'comment', 'tom-review']);

export class Workspace {
  private readonly byKey = new Map<string, Promise<Project>>();
  private readonly loose = new Map<string, Promise<Project>>();

  /** @param open makes the project of a folder: finds its root, reads settings and configuration */
  constructor(private readonly open: (folderUri: string, isFolder: boolean) => Promise<Project>) {}

  add(folderUri: string): void {
    const key = uriKey(folderUri);
    if (!this.byKey.has(key)) this.byKey.set(key, this.open(folderUri, true));
  }

  async remove(folderUri: string): Promise<Project | undefined> {
    const key = uriKey(folderUri);
    const project = await this.byKey.get(key);
    this.byKey.delete(key);
    return project;
  }

  async folders(): Promise<Project[]> {
    return Promise.all(this.byKey.values());
  }

  async all(): Promise<Project[]> {
    return Promise.all([...this.byKey.values(), ...this.loose.values()]);
  }

  /** The project of a file: of the innermost folder around it, else its own; undefined for what is not reviewed. */
  async projectOf(uri: string): Promise<Project | undefined> {
    const scheme = schemeOf(uri);
    if (VIEW_SCHEMES.has(scheme)) return undefined;
    const folders = await this.folders();
    const around = folders.filter((project) => pathBelow(project.folderUri, uri) !== undefined);
    around.sort((a, b) => b.folderUri.length - a.folderUri.length);
    const [innermost] = around;
    if (innermost !== undefined) return innermost;
    if (!LOOSE_SCHEMES.has(scheme)) return undefined;
    const folder = parentUri(uri);
    const key = uriKey(folder);
    let project = this.loose.get(key);
    if (project === undefined) {
      project = this.open(folder, false);
      this.loose.set(key, project);
    }
    return project;
  }

  /** The innermost folder around a file, of those that are known already. */
  async folderOf(uri: string): Promise<Project | undefined> {
    const project = await this.projectOf(uri);
    return project?.isFolder === true ? project : undefined;
  }
}
