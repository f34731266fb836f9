/** The Welcome view: a view without entries, so that VS Code shows the text of package.json's `viewsWelcome`. */
import { window, type Disposable } from 'vscode';

export function registerWelcome(): Disposable {
  return window.registerTreeDataProvider<never>('tomReview.welcome', {
    getChildren: () => [],
    getTreeItem: (element) => element,
  });
}
