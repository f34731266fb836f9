/** Scan workers that are none: each file is analysed in this realm, between other messages. */
import { createLocalWorker, type LocalWorkerParts } from '../../service/groupAnalyser.js';
import type { WorkerSpawner } from '../../service/ports.js';

export function createLocalWorkers(parts: LocalWorkerParts): WorkerSpawner {
  return { parallelism: 1, spawn: (request) => createLocalWorker(parts, request) };
}
