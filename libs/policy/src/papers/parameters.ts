import { PAPERS, VERIFICATION_SOURCES, type Paper } from '@aid-chain/vocabulary';
import type { ParameterGroup } from '../pack/parameter-spec.js';

const ESTABLISHED_BY = {
  unit: 'enum',
  options: VERIFICATION_SOURCES,
  readBy: 'eligibility',
  optional: true,
} as const;

type PaperKey = `paper.${Paper}.source`;

/** @returns the key of the parameter that names the source which establishes a paper */
export const paperKey = (paper: Paper): PaperKey => `paper.${paper}.source`;

/** Of each paper the source that establishes what it says, so that nobody is asked for it; absent where none does. */
export const paperParameters = Object.fromEntries(
  PAPERS.map((paper) => [paperKey(paper), ESTABLISHED_BY]),
) as Record<PaperKey, typeof ESTABLISHED_BY> satisfies ParameterGroup;
