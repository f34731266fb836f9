/** Ids of our commands. All but the last one, which is for links and code actions, stand in package.json. */
export const COMMANDS = {
  scanWorkspace: 'tomReview.scanWorkspace',
  showControl: 'tomReview.showControl',
  showLog: 'tomReview.showLog',
  acceptRisk: 'tomReview.acceptRisk',
  chooseShown: 'tomReview.chooseShown',
  previewRule: 'tomReview.previewRule',
  exportEvidencePack: 'tomReview.exportEvidencePack',
  openPage: 'tomReview.openPage',
} as const;
