/** The parts of a host that are the same in a process and in a Worker. */
import { createClientFileSource } from '../platform/browser/clientFileSource.js';
import { localIndex } from '../platform/browser/localIndex.js';
import { createLocalWorkers } from '../platform/browser/localWorkers.js';
import type { AssetSource } from '../service/index.js';
import type { ClientFiles, ProjectPlace, ServerHost } from './host.js';

export const realm: Pick<ServerHost, 'clock' | 'today' | 'later'> = {
  clock: performance,
  today: () => new Date().toISOString().slice(0, 10),
  later: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A folder whose files the client reads; undefined if it reads none. */
export function clientPlace(folderUri: string, client: ClientFiles, assets: AssetSource): ProjectPlace | undefined {
  if (!client.providesFiles) return undefined;
  const source = createClientFileSource(folderUri, client);
  const workers = createLocalWorkers({ source, assets, clock: realm.clock });
  const index = localIndex({ source, assets, clock: realm.clock });
  return { rootUri: folderUri, source, workers, index, outerScopes: () => [] };
}
