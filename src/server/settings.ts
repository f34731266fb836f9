/** The client's settings, with a fallback for everything that is missing or wrong. */
import { SEVERITIES, type Severity } from '../engine/index.js';
import type { Settings } from './protocol.js';

export const DEFAULT_SETTINGS: Settings = { enable: true, run: 'onType', minimumSeverity: 'info' };

/** @param value whatever the client has sent for the section `tomReview` */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const { enable, run, minimumSeverity } = value as Record<string, unknown>;
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULT_SETTINGS.enable,
    run: run === 'onType' || run === 'onSave' ? run : DEFAULT_SETTINGS.run,
    minimumSeverity: SEVERITIES.find((severity) => severity === minimumSeverity) ?? DEFAULT_SETTINGS.minimumSeverity,
  };
}

/** Whether a finding of this severity is shown. */
export function isShown(severity: Severity, settings: Settings): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(settings.minimumSeverity);
}
