/** Ids of our commands. All but the last two, which are for links and code actions, stand in package.json. */
export const COMMANDS = {
  scanWorkspace: 'tomReview.scanWorkspace',
  showControl: 'tomReview.showControl',
  showLog: 'tomReview.showLog',
  acceptRisk: 'tomReview.acceptRisk',
  chooseShown: 'tomReview.chooseShown',
  previewRule: 'tomReview.previewRule',
  exportEvidencePack: 'tomReview.exportEvidencePack',
  filterControls: 'tomReview.filterControls',
  attest: 'tomReview.attest',
  openLine: 'tomReview.openLine',
  openPage: 'tomReview.openPage',
} as const;
