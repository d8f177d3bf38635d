import { CASE_PAIRS } from './case-pairs.fixture.js';
import { EVIDENCE_PAIRS } from './evidence-pairs.fixture.js';
import { REGISTER_PAIRS } from './register-pairs.fixture.js';
import { REOPENING_PAIRS } from './reopening-pairs.fixture.js';
import { WORK_PAIRS } from './work-pairs.fixture.js';
import type { ExclusivePair } from './exclusive-pair.fixture.js';

/** Every pair of commands of the four services that exclude each other. Sorted by the day on which they are sent. */
export const EXCLUSIVE_PAIRS: readonly ExclusivePair[] = [
  ...CASE_PAIRS,
  ...EVIDENCE_PAIRS,
  ...REGISTER_PAIRS,
  ...REOPENING_PAIRS,
  ...WORK_PAIRS,
].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0));
