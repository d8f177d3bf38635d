import type { WorksheetLine } from '../../determination/determination.js';
import type { Examination } from '../../examination/examination.js';
import { anyProposes, inForce } from '../../worksheet/outcomes.js';
import { NOT_EXAMINED, type CategoryDefinition, type Examined } from '../category-definition.js';
import { groundLines } from './grounds.js';
import { monitoredLine } from './income-line.js';
import { monitoredParameters } from './parameters.js';
import { residenceLine } from './residence.js';
import { guardedSentences } from './sentences.js';

/** The monitored household: one ground, or an income below the line, proposes it (S3-01, S3-04…08). */
export const monitored = {
  category: 'monitored',
  track: 'monitored',
  parameters: monitoredParameters,
  examine,
  guardedSentences,
} as const satisfies CategoryDefinition;

function examine(examination: Examination): Examined {
  const residence = residenceLine(examination);
  const reasons = inForce([monitoredLine(examination), ...groundLines(examination)]);
  if (reasons.length === 0) return NOT_EXAMINED;
  const lines = inForce([examination.net().line, residence, ...reasons]);
  return { outcome: outcomeOf(residence, reasons), lines };
}

function outcomeOf(residence: WorksheetLine | undefined, reasons: readonly WorksheetLine[]) {
  if (residence?.outcome === 'unknown') return 'undetermined';
  return residence?.outcome === 'not-met' ? 'not-proposed' : anyProposes(reasons);
}
