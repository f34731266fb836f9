/** The client's settings, with a fallback for everything that is missing or wrong. */
import { SEVERITIES, type Severity } from '../engine/index.js';
import type { Settings } from './protocol.js';

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  run: 'onType',
  minimumSeverity: 'info',
  show: 'all',
  changedSince: 'HEAD',
  honourSuppressions: true,
};

/** @param value whatever the client has sent for the section `tomReview` */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const { enable, run, minimumSeverity, show, changedSince, honourSuppressions } = value as Record<string, unknown>;
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULT_SETTINGS.enable,
    run: run === 'onType' || run === 'onSave' ? run : DEFAULT_SETTINGS.run,
    minimumSeverity: SEVERITIES.find((severity) => severity === minimumSeverity) ?? DEFAULT_SETTINGS.minimumSeverity,
    show: show === 'all' || show === 'new' || show === 'changed' ? show : DEFAULT_SETTINGS.show,
    changedSince:
      typeof changedSince === 'string' && changedSince.trim() !== ''
        ? changedSince.trim()
        : DEFAULT_SETTINGS.changedSince,
    honourSuppressions:
      typeof honourSuppressions === 'boolean' ? honourSuppressions : DEFAULT_SETTINGS.honourSuppressions,
  };
}

/** Whether a finding of this severity is shown. */
export function isShown(severity: Severity, settings: Settings): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(settings.minimumSeverity);
}
