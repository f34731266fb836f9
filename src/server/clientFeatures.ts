/** What the client can do, from its capabilities and from what it says of itself. */
import type { InitializeParams } from 'vscode-languageserver';
import { PAGE_SCHEME, type InitializationOptions } from './protocol.js';

export interface ClientFeatures {
  readonly options: InitializationOptions;
  /** It opens pages of rules and controls, so diagnostics may link to them. */
  readonly opensPages: boolean;
  /** Command that opens a page. */
  readonly openPageCommand: string | undefined;
  /** Command that accepts a finding as a risk. */
  readonly acceptRiskCommand: string | undefined;
  /** Command that attests a control. */
  readonly attestCommand: string | undefined;
  /** It knows the notifications that are not part of the protocol. */
  readonly isOurs: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchedFiles: boolean;
  readonly folderChanges: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly hoverMarkdown: boolean;
}

export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const given: unknown = initializationOptions;
  const options: InitializationOptions = typeof given === 'object' && given !== null ? given : {};
  const { workspace, textDocument } = capabilities;
  const opensPages = options.pageScheme === PAGE_SCHEME;
  return {
    options,
    opensPages,
    openPageCommand: opensPages ? options.openPageCommand : undefined,
    acceptRiskCommand: opensPages ? options.acceptRiskCommand : undefined,
    attestCommand: opensPages ? options.attestCommand : undefined,
    isOurs: opensPages,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
  };
}
