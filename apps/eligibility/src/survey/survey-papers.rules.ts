import type { CaseState } from '../cases/case.state.js';
import { isSamePaper, type PaperContext } from '../papers/paper-requests.rules.js';
import type { SurveyCommand, SurveyContext } from './survey.rules.js';

/** Facts that this survey found may need further papers (D57 10). */
export function paperContext({ facts }: SurveyCommand, { papers, memberIds }: SurveyContext): PaperContext {
  const { asked, ...rest } = papers;
  const hasNewFacts = Object.values(facts).some((found) => isFound(found));
  return { ...rest, memberIds, ...(asked === undefined ? {} : { asked: { ...asked, hasNewFacts } }) };
}

function isFound(found: unknown): boolean {
  return Array.isArray(found) ? found.length > 0 : found !== undefined && found !== null;
}

/** A first request, or a further one, begins its days anew; the same papers asked for again do not. */
export function papersAfter(
  { papers }: CaseState,
  command: SurveyCommand,
  { papers: { asked } }: SurveyContext,
): Pick<CaseState, 'papers'> {
  const isNew = command.papers.some(
    (paper) => !(asked?.papers ?? []).some((before) => isSamePaper(before, paper)),
  );
  if (isNew) return { papers: { askedOn: command.on } };
  return papers === undefined ? {} : { papers };
}
