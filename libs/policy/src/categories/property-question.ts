import type { OpenQuestion } from './category-result.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { PROPERTY_REVIEW } from '../assets/property-review.js';

const QUESTION: OpenQuestion = { question: PROPERTY_REVIEW, personId: null, asked: 'always' };

/** The question about property of a category, while it is open. */
export function propertyQuestions(lines: readonly WorksheetLine[]): {
  readonly questions?: readonly OpenQuestion[];
} {
  const isOpen = lines.some(({ missing }) => missing.some(({ fact }) => fact === PROPERTY_REVIEW));
  return isOpen ? { questions: [QUESTION] } : {};
}
