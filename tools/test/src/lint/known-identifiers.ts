/** Private words of today, by file. The list may only shrink: a word that is gone from its file turns the spec red. */
export const KNOWN_IDENTIFIERS: Readonly<Record<string, readonly string[]>> = {
  'apps/monitoring/src/batches/cremations.int.spec.ts': ['told'],
  'apps/monitoring/src/batches/medical-bills.int.spec.ts': ['told'],
  'apps/monitoring/src/doubles/doubles.int.spec.ts': ['told'],
  'apps/monitoring/src/monitoring.fixture.ts': ['says', 'saysAll', 'told'],
  'apps/monitoring/src/population/population.int.spec.ts': ['says', 'told'],
  'apps/monitoring/src/recognitions/followed-work.int.spec.ts': ['says'],
  'apps/monitoring/src/recognitions/refused-beside-benefit.int.spec.ts': ['says', 'told'],
  'apps/monitoring/src/warnings/dismissed.int.spec.ts': ['told'],
  'apps/monitoring/src/warnings/warning-steps.int.spec.ts': ['told'],
  'apps/monitoring/src/warnings/warnings-list.int.spec.ts': ['told'],
  'apps/standalone/src/main.ts': ['sayRunning'],
};
