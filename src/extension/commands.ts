/** Ids of our commands. The first three stand in package.json; the last is for links and code actions. */
export const COMMANDS = {
  scanWorkspace: 'tomReview.scanWorkspace',
  showControl: 'tomReview.showControl',
  showLog: 'tomReview.showLog',
  openPage: 'tomReview.openPage',
} as const;
