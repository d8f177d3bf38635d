import type { Facts } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { CaseState } from '../cases/case.state.js';
import {
  isSamePaper,
  type AskedBefore,
  type PaperContext,
  type PaperRequest,
} from '../papers/paper-requests.rules.js';

/** By what the request for papers of a survey is judged, before it is known what the survey found. */
export type SurveyPapers = Omit<PaperContext, 'memberIds' | 'asked'> & {
  readonly asked?: Omit<AskedBefore, 'hasNewFacts'>;
};

/** Facts that this survey found may need further papers (D57 10). */
export function paperContext(
  facts: Facts,
  { asked, ...rest }: SurveyPapers,
  memberIds: ReadonlySet<string>,
): PaperContext {
  const hasNewFacts = Object.values(facts).some((found) => isFound(found));
  return { ...rest, memberIds, ...(asked === undefined ? {} : { asked: { ...asked, hasNewFacts } }) };
}

function isFound(found: unknown): boolean {
  return Array.isArray(found) ? found.length > 0 : found !== undefined && found !== null;
}

/** A first request, or a further one, begins its days anew; the same papers asked for again do not. */
export function papersAfter(
  { papers }: CaseState,
  { on, papers: requested }: { readonly on: IsoDate; readonly papers: readonly PaperRequest[] },
  { asked }: SurveyPapers,
): Pick<CaseState, 'papers'> {
  const isNew = requested.some(
    (paper) => !(asked?.papers ?? []).some((before) => isSamePaper(before, paper)),
  );
  if (isNew) return { papers: { askedOn: on } };
  return papers === undefined ? {} : { papers };
}
