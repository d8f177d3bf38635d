import type { Facts } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { CaseState } from '../cases/case.state.js';
import { askedPapers, type AskedPaper, type PaperBefore } from '../papers/asked-papers.rules.js';
import type { AskedBefore, PaperContext, PaperRequest } from '../papers/paper-requests.rules.js';

/** By what the request for papers of a survey is judged, before it is known what the survey found. */
export type SurveyPapers = Omit<PaperContext, 'memberIds' | 'asked'> & {
  readonly asked?: Omit<AskedBefore, 'hasNewFacts'>;
  /** Where the papers stand that the case asked for before. */
  readonly before: readonly PaperBefore[];
};

/** Facts that this survey found may need further papers (D57 10). */
export function paperContext(
  facts: Facts,
  { asked, ...rest }: SurveyPapers,
  memberIds: ReadonlySet<string>,
): PaperContext {
  const before = asked === undefined ? {} : { asked: { ...asked, hasNewFacts: hasNewFacts(facts) } };
  return { ...rest, memberIds, ...before };
}

function hasNewFacts(facts: Facts): boolean {
  return Object.values(facts).some((found) => isFound(found));
}

function isFound(found: unknown): boolean {
  return Array.isArray(found) ? found.length > 0 : found !== undefined && found !== null;
}

/** A survey as it asks for papers. */
interface AskingCommand {
  readonly on: IsoDate;
  readonly facts: Facts;
  readonly papers: readonly PaperRequest[];
}

/** What a survey asks for, each with whether it repeats what the case waits for, or what came (D57 10). */
export function surveyAsks(
  { papers: waits }: Pick<CaseState, 'papers'>,
  { on, facts, papers }: AskingCommand,
  { before }: Pick<SurveyPapers, 'before'>,
): AskedPaper[] {
  const isWaiting = waits !== undefined && waits.completeOn === undefined;
  return askedPapers(papers, { on, hasNewFacts: hasNewFacts(facts), isWaiting, before });
}

/** A first request, a further one, and one anew of what came begin their days; a mere repetition begins none. */
export function papersAfter(
  file: Pick<CaseState, 'papers'>,
  command: AskingCommand,
  context: Pick<SurveyPapers, 'before'>,
): Pick<CaseState, 'papers'> {
  const isNew = surveyAsks(file, command, context).some(({ repeats }) => repeats === undefined);
  if (isNew) return { papers: { askedOn: command.on } };
  return file.papers === undefined ? {} : { papers: file.papers };
}
