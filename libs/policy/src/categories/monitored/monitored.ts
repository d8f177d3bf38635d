import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { contradictionLine, openOnes } from '../../evidence/contradiction-line.js';
import { deathContradictions } from '../../evidence/deaths.js';
import { toleranceOf } from '../../evidence/tolerance.js';
import type { LineHead } from '../../worksheet/line.js';
import { anyProposes, inForce } from '../../worksheet/outcomes.js';
import { NOT_EXAMINED, type CategoryDefinition, type Examined } from '../category-definition.js';
import type { OpenQuestion } from '../category-result.js';
import { groundLines, otherGroundQuestions } from './grounds.js';
import { monitoredLine } from './income-line.js';
import { isListUnread, negativeListLines } from './negative-list.js';
import { negativeListQuestions } from './negative-list-meeting.js';
import { monitoredMeanings, monitoredParameters } from './parameters.js';
import { outsideMonitoredScope, residenceLine } from './residence.js';
import { guardedSentences } from './sentences.js';
import { subtypesLine } from './subtypes.js';

/** The monitored household: one ground, or an income below the line, proposes it (S3-01, S3-04…08). */
export const monitored = {
  category: 'monitored',
  track: 'monitored',
  parameters: monitoredParameters,
  meanings: monitoredMeanings,
  file: 'monitored',
  law: 'monitored.subtypes',
  standards: ['monitored.line'],
  examine,
  guardedSentences,
} as const satisfies CategoryDefinition;

const EVIDENCE: LineHead = { ruleId: 'monitored.evidence@1', group: 'income', category: 'monitored' };

function examine(examination: Examination): Examined {
  const residence = residenceLine(examination);
  const reasons = inForce([monitoredLine(examination), ...groundLines(examination)]);
  if (reasons.length === 0) return NOT_EXAMINED;
  const tolerance = toleranceOf(examination.pack);
  const differing = examination
    .net()
    .contradictions.map((each) => contradictionLine(EVIDENCE, each, tolerance));
  const questions = [subtypesLine(examination), ...negativeListLines(examination)];
  const lines = inForce([examination.net().line, ...differing, residence, ...reasons, ...questions]);
  const isOpen = openOnes(deathContradictions(examination.facts)).length > 0 || isListUnread(lines);
  const outcome = isOpen ? 'undetermined' : outcomeOf(residence, reasons);
  const asked = questionsOf(outcome, examination, lines);
  return { outcome, lines, ...(asked.length === 0 ? {} : { questions: asked }) };
}

/** A proposal waits for the village meeting; without one people are asked for a ground that no rule has. */
function questionsOf(
  outcome: Examined['outcome'],
  examination: Examination,
  lines: readonly WorksheetLine[],
): readonly OpenQuestion[] {
  if (outcome === 'proposed') return negativeListQuestions(examination, lines);
  return outcome === 'not-proposed' && !outsideMonitoredScope(lines) ? otherGroundQuestions(lines) : [];
}

function outcomeOf(residence: WorksheetLine | undefined, reasons: readonly WorksheetLine[]) {
  if (residence?.outcome === 'unknown') return 'undetermined';
  return residence?.outcome === 'not-met' ? 'not-proposed' : anyProposes(reasons);
}
