import type { Payload, RecognitionResult, RefusalReason } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { basisOf, hardshipAuthority, refusalReasons, type EventReason } from '@aid-chain/policy';
import {
  type Authority,
  type Category,
  type DecisionReason,
  REMEDIES,
  decisionReasonCodes,
  nameOf,
  positionOf,
  singleRefusalCodes,
  type MemberPositions,
} from '@aid-chain/vocabulary';
import type { CaseEvent, CaseState, Recognised, RefusedPerson } from '../cases/case.state.js';
import { eventCode } from '../cases/step-event.rules.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { decidedBody, type TrackAuthority } from '../authority/authority.rules.js';
import type { Procedure } from '../procedures/procedure-definition.js';
import { notRecognisedAnew } from '../recognitions/recognised-anew.rules.js';
import type { DecisionResult } from './decision-result.rules.js';

interface DecisionTaken extends DecisionResult {
  /** Who decides the track. */
  readonly authority: TrackAuthority;
  readonly reasonCodes: readonly DecisionReason[];
  readonly running: readonly Recognised[];
  readonly determination: TrackDetermination;
  readonly positions: MemberPositions;
  readonly noticeDueOn: IsoDate;
}

const LONGEST = 500;
const MAX_DOCUMENTS = 50;

/** One decision publishes what was recognised and what was refused, each once and what two authorities refused apart. */
export function decisionEvents(file: CaseState, procedure: Procedure, taken: DecisionTaken): CaseEvent[] {
  return [
    ...(taken.recognised.length > 0 ? [recognisedEvent(file, procedure, taken)] : []),
    ...byAuthority(taken).map((each) => refusedEvent(file, procedure, each)),
    ...taken.refusedPersons.map((person) => refusedPersonEvent(file, procedure, taken, person)),
  ];
}

function recognisedEvent(file: CaseState, procedure: Procedure, taken: DecisionTaken): CaseEvent {
  const categories = taken.recognised.map(({ category }) => category);
  const basis = basisOf(taken.determination.worksheet, categories);
  const data: Payload<'eligibility.household-recognised.v1'> = {
    ...head(file, procedure, taken),
    decidedBy: nameFor(taken, categories),
    results: taken.recognised.map(resultBody),
    ...(basis.length === 0 ? {} : { basis: basis.slice(0, MAX_DOCUMENTS) }),
    ...runningBody(taken.running),
    ...registerBody(file),
  };
  return { type: 'eligibility.household-recognised.v1', data };
}

/** Who decides the track; of other hardship the one that the place names (S0-16, S2-04). */
function nameFor({ authority, determination }: DecisionTaken, categories: readonly Category[]): Authority {
  const isHardship = categories.includes('other-hardship');
  const byGovernment = hardshipAuthority(determination.worksheet.lines) === 'county-government';
  return isHardship && byGovernment ? 'county-government' : authority.code;
}

/** What was refused, apart by who decided it: a family objects to the one that did. */
function byAuthority(taken: DecisionTaken): readonly DecisionTaken[] {
  const deciding = (category: Category) => nameFor(taken, [category]);
  return [...new Set(taken.refused.map(deciding))].map((authority) => ({
    ...taken,
    refused: taken.refused.filter((category) => deciding(category) === authority),
  }));
}

/** A recognition as events carry it. */
export function resultBody({ monthlyAmountFen, ...recognised }: Recognised): RecognitionResult {
  const { category, personId, validFrom, validTo, priceSubsidyFen, isRecipient } = recognised;
  const whose =
    personId === undefined ? ({ unit: 'household' } as const) : ({ unit: 'person', personId } as const);
  const until = validTo === undefined ? {} : { validTo };
  const amount = monthlyAmountFen === null ? {} : { monthlyAmountFen };
  const beside = priceSubsidyFen === undefined ? {} : { priceSubsidyFen };
  const recipient = isRecipient === undefined ? {} : { isRecipient };
  return { category, ...whose, validFrom, ...until, ...amount, ...beside, ...recipient };
}

function runningBody(running: readonly Recognised[]): { running?: RecognitionResult[] } {
  return running.length === 0 ? {} : { running: running.map(resultBody) };
}

/** Which state of the register the decision was made on, so that nobody has to guess from days what it counted. */
function registerBody({ household }: CaseState): { registerSeq?: number } {
  const registerSeq = household?.registerSeq ?? undefined;
  return registerSeq === undefined ? {} : { registerSeq };
}

/** A refusal states what goes on beside it: it ends nothing. What the same decision recognised anew is stated there. */
function refusedEvent(file: CaseState, procedure: Procedure, taken: DecisionTaken): CaseEvent {
  const data: Payload<'eligibility.application-refused.v1'> = {
    ...head(file, procedure, taken),
    decidedBy: nameFor(taken, taken.refused),
    categories: [...taken.refused],
    reasons: reasonsOf(procedure, taken),
    remedies: [...REMEDIES],
    noticeDueOn: taken.noticeDueOn,
    ...runningBody(notRecognisedAnew(taken.running, taken.recognised)),
  };
  return { type: 'eligibility.application-refused.v1', data };
}

/** A member who does not have dibao alone, with whose it is, the reason and the remedies (社会救助法 45). */
function refusedPersonEvent(
  file: CaseState,
  procedure: Procedure,
  taken: DecisionTaken,
  { category, personId, reasonCode }: RefusedPerson,
): CaseEvent {
  const whose = positionOf(taken.positions, personId);
  const why = nameOf(singleRefusalCodes, reasonCode);
  const reason = {
    ruleId: reasonCode,
    textZh: `${whose.zh}单独纳入低保：${why.zh}`,
    textEn: `dibao for one person, ${whose.en}: ${why.en}`,
  };
  const { householdId } = file;
  const data: Payload<'eligibility.application-refused.v1'> = {
    ...head(file, procedure, taken),
    subject: { householdId, personId },
    categories: [category],
    reasons: [reason],
    remedies: [...REMEDIES],
    noticeDueOn: taken.noticeDueOn,
  };
  return { type: 'eligibility.application-refused.v1', data };
}

function head(file: CaseState, { track }: Procedure, { authority, determination: d }: DecisionTaken) {
  return {
    subject: { householdId: file.householdId },
    caseId: file.caseId,
    track,
    regionCode: file.regionCode,
    ...(d.annualNetIncomeFen === null ? {} : { annualNetIncomeFen: d.annualNetIncomeFen }),
    ...decidedBody(authority),
    determinationHash: d.hash,
    packHash: d.packHash,
    restsOnDemoValues: d.restsOnDemoValues,
  };
}

function reasonsOf({ deciding }: Procedure, taken: DecisionTaken): RefusalReason[] {
  switch (deciding.is) {
    case 'with-reasons':
      return personsReasons(taken.reasonCodes);
    case 'as-computed':
      return computedReasons(taken);
  }
}

function personsReasons(codes: readonly DecisionReason[]): RefusalReason[] {
  return codes.map((code) => ({
    ruleId: code,
    textZh: nameOf(decisionReasonCodes, code).zh,
    textEn: nameOf(decisionReasonCodes, code).en,
  }));
}

/** The lines that were not met, as the rules word them for events: amounts and limits, never a circumstance. */
function computedReasons({ refused, determination }: DecisionTaken): RefusalReason[] {
  return refused.flatMap((category) => {
    const failed = refusalReasons(determination.worksheet, category);
    return failed.length > 0 ? failed.map(reasonOf) : [conditionsNotMet(category)];
  });
}

function reasonOf({ ruleId, textZh, textEn }: EventReason): RefusalReason {
  return { ruleId: eventCode(ruleId), textZh: textZh.slice(0, LONGEST), textEn: textEn.slice(0, LONGEST) };
}

function conditionsNotMet(category: Category): RefusalReason {
  return {
    ruleId: category,
    textZh: '不符合该类别的认定条件。',
    textEn: 'The conditions of this category are not met.',
  };
}
