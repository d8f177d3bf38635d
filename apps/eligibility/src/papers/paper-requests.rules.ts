import { inBothLanguages, type Fault, type IsoDate } from '@aid-chain/kernel';
import type { EstablishedBy } from '@aid-chain/policy';
import {
  citation,
  named,
  nameOf,
  paperCodes,
  paperReasonCodes,
  verificationSourceCodes,
  type Bilingual,
  type Paper,
  type PaperReason,
} from '@aid-chain/vocabulary';
import { answerKey } from '../found-facts/answered-persons.rules.js';
import type { LastAnswer, LastAnswers } from './last-answers.rules.js';

/** A paper that the family is asked for, of one member or of the household, and why. */
export interface PaperRequest {
  readonly paper: Paper;
  readonly personId?: string;
  readonly reasonCode: PaperReason;
}

export interface PaperContext {
  readonly memberIds: ReadonlySet<string>;
  /** The source that establishes a paper in the place of the case on the day of the survey. */
  readonly establishedBy: (paper: Paper) => EstablishedBy | undefined;
  /** What the sources answered in the verification reports of the case. */
  readonly answers: LastAnswers;
  /** What the case asked for before, where the place asks for all of it at once (D57 10); left out where it asked for nothing. */
  readonly asked?: AskedBefore;
}

/** An earlier request for papers. */
export interface AskedBefore {
  readonly on: IsoDate;
  readonly papers: readonly Pick<PaperRequest, 'paper' | 'personId'>[];
  /** Whether this survey found new facts, for which more may be needed. */
  readonly hasNewFacts: boolean;
  /** The article that asks for all papers at once. */
  readonly basis: Bilingual;
}

/**
 * What verification can establish is not asked of the family (L-12; 社会救助法 62(2)): a paper that a source of the place
 * establishes only where the report of the case holds that this source gave no answer, or has no data of that person.
 * A further paper is asked for by what the family's new facts need alone: it was asked for everything at once (D57 10).
 * @returns PERSON_NOT_IN_HOUSEHOLD, PAPER_TWICE, PAPER_ASKED_BEFORE, PAPER_OBTAINABLE, PAPER_REASON_DIFFERS, each at its entry
 */
export function paperFaults(requests: readonly PaperRequest[], context: PaperContext): Fault[] {
  const keys = requests.map(({ paper, personId }) => `${paper}|${personId ?? ''}`);
  return requests.flatMap((request, index): Fault[] => {
    const path = `/papersRequested/${String(index)}`;
    const { personId } = request;
    if (personId !== undefined && !context.memberIds.has(personId))
      return [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: `${path}/personId` }];
    if (keys.indexOf(keys[index] ?? '') !== index) return [{ code: 'PAPER_TWICE', path }];
    return [...onceFaults(request, path, context), ...reasonFaults(request, path, context)];
  });
}

function onceFaults(request: PaperRequest, path: string, { asked }: PaperContext): Fault[] {
  if (asked === undefined || asked.hasNewFacts || asked.papers.some((paper) => isSamePaper(paper, request)))
    return [];
  return [
    {
      code: 'PAPER_ASKED_BEFORE',
      path,
      params: { on: asked.on, ...inBothLanguages({ basis: asked.basis }) },
    },
  ];
}

/** Whether two entries are about one paper of one person, or of the household. */
export function isSamePaper(
  one: Pick<PaperRequest, 'paper' | 'personId'>,
  other: Pick<PaperRequest, 'paper' | 'personId'>,
): boolean {
  return one.paper === other.paper && one.personId === other.personId;
}

function reasonFaults(request: PaperRequest, path: string, context: PaperContext): Fault[] {
  const by = context.establishedBy(request.paper);
  const reasons: readonly PaperReason[] =
    by === undefined ? ['no-source'] : gapsOf(by, request.personId, context.answers);
  if (by !== undefined && reasons.length === 0) return [obtainable(request, by, path)];
  if (reasons.includes(request.reasonCode)) return [];
  const allowed = named(paperReasonCodes, reasons);
  return [{ code: 'PAPER_REASON_DIFFERS', path: `${path}/reasonCode`, params: { allowed } }];
}

const DEMO = { zh: '演示值', en: 'a demo value' };

function obtainable({ paper }: PaperRequest, { source, doc, article }: EstablishedBy, path: string): Fault {
  const basis = doc === null ? DEMO : citation({ doc, article: article ?? '' });
  const names = {
    paper: nameOf(paperCodes, paper),
    source: nameOf(verificationSourceCodes, source),
    basis,
  };
  return { code: 'PAPER_OBTAINABLE', path, params: inBothLanguages(names) };
}

/** A paper that was asked for, with whether it still is: what a source answered since is needed no longer. */
export interface PaperState {
  readonly state: 'asked' | 'not-needed';
}

/**
 * Whether a paper that was asked for because a source gave no answer, or had no data, is still needed (L-12; 社会救助法 62(2)).
 * @param by the source that establishes it in the place of the case; undefined where none does
 */
export function paperState(
  { personId, reasonCode }: PaperRequest,
  by: EstablishedBy | undefined,
  answers: LastAnswers,
): PaperState {
  const stillOpen =
    by === undefined || reasonCode === 'no-source' || gapsOf(by, personId, answers).length > 0;
  return { state: stillOpen ? 'asked' : 'not-needed' };
}

/** What a source leaves open of a person, or of anybody of the household who was accounted for; nothing where it was never asked. */
function gapsOf(
  { source }: EstablishedBy,
  personId: string | undefined,
  answers: LastAnswers,
): PaperReason[] {
  if (personId !== undefined) {
    const answer = answers.get(answerKey(source, personId));
    return answer === undefined ? [] : gapOf(answer);
  }
  const about = [...answers.values()].filter(({ sourceCode }) => sourceCode === source);
  const gaps = new Set(about.flatMap(gapOf));
  // One adult may have nothing there: for the household that is a gap only where nobody has.
  const nobodyHas = about.every(({ result }) => result === 'no-data');
  return [...gaps].filter((gap) => gap !== 'no-data' || nobodyHas);
}

function gapOf({ result, reasonCode }: LastAnswer): PaperReason[] {
  switch (result) {
    case 'match':
    case 'exceed':
      return [];
    case 'no-data':
      return ['no-data'];
    case 'unreachable':
      return reasonCode === 'papers-instead' ? [] : ['no-answer'];
    case 'not-asked':
      return reasonCode !== undefined && LIES_IN_THE_SOURCE[reasonCode] ? ['no-answer'] : [];
  }
}

/** Why a source was not asked, as far as it could not be: who only preferred papers has to ask the source. */
const LIES_IN_THE_SOURCE = {
  'not-connected': true,
  'timed-out': true,
  'out-of-service': true,
  'declined-by-source': true,
  'no-id-number': true,
  'papers-instead': false,
  'answers-differ': true,
  other: false,
} as const satisfies Record<NonNullable<LastAnswer['reasonCode']>, boolean>;
