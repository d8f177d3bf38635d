import type { NewRequest } from './verification-request.js';

/** One key for a source, a person and whom is asked: of these one request at most is open. */
export const requestKey = ({
  sourceCode,
  subjectId,
  askedOf,
}: Pick<NewRequest, 'sourceCode' | 'subjectId' | 'askedOf'>): string =>
  `${sourceCode}|${subjectId}|${askedOf}`;
