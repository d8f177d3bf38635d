import { addMonths, maxDate, type IsoDate } from '@aid-chain/kernel';
import {
  householdChangeReasonCodes,
  isCodeOf,
  listed,
  livesApartReasonCodes,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { isPaid, type RunningBenefit } from '../paid-benefits.rules.js';
import { benefitText, type Sentence } from '../sentence.rules.js';
import type { MembershipChange } from './membership-change.js';
import { withoutMistakes } from './mistakes.rules.js';

/** The code of the indicator, by which its warnings are found. */
export const membersChangedCode = 'members-changed-beside-benefit';

export const MEMBERS_CHANGED_RULE = 'members-changed-beside-benefit@1';

/** A benefit that runs, with the day of the last decision on it. */
export interface DecidedBenefit extends RunningBenefit {
  readonly householdId: string;
  readonly decidedOn: IsoDate;
  /** The last event of the register on its household that the decision had before it, where that is known. */
  readonly registerSeq?: number;
}

/** What is known of a household, and what its warnings name already. */
export interface MembershipFacts {
  readonly benefits: readonly DecidedBenefit[];
  readonly changes: readonly MembershipChange[];
  /** The changes that its open warning names, and those that people have looked at. */
  readonly named: readonly string[];
  readonly looked: readonly string[];
}

/** What a household receives and what changed beside it. */
export interface ChangesBeside {
  readonly benefits: readonly DecidedBenefit[];
  readonly changes: readonly MembershipChange[];
}

/**
 * The changes of the members that a decision on a paid benefit has not counted, whichever of the two was heard first.
 * Undefined where nothing is paid, or where nothing is new beside what an open warning names or a person has looked at
 * what the open warning names stays in it.
 */
export function changesBeside(facts: MembershipFacts): ChangesBeside | undefined {
  const { paid, stated, seen } = statedBeside(facts);
  const open = new Set(facts.named);
  const concerns = (change: MembershipChange): boolean => paid.some((benefit) => !isCounted(change, benefit));
  const unseen = stated.filter((change) => !seen.has(change.id) && concerns(change));
  if (!unseen.some(({ id }) => !open.has(id))) return undefined;
  const ids = new Set([...open, ...unseen.map(({ id }) => id)]);
  return { benefits: paid, changes: stated.filter(({ id }) => ids.has(id)) };
}

/**
 * What an open warning names once the register put a mistake right: nothing, where all that it named had not happened.
 * Undefined where nothing of it was put right.
 */
export function changesPutRight(facts: MembershipFacts): ChangesBeside | undefined {
  const { paid, stated } = statedBeside(facts);
  const { changes, named } = facts;
  const left = stated.filter(({ id }) => named.includes(id));
  const before = changes.filter(({ id }) => named.includes(id));
  const isSame = left.length === before.length && left.every((change) => before.includes(change));
  return isSame ? undefined : { benefits: paid, changes: left };
}

/** What is paid, the changes that were no mistake beside it, and which of them people have looked at. */
function statedBeside({ benefits, changes, looked }: MembershipFacts) {
  const [paid, seen] = [benefits.filter(isPaid), new Set(looked)];
  return { paid, seen, stated: withoutMistakes(changes, notCountedAlike(paid, seen)) };
}

/** A mistake and what took it back are no change only beside a decision that counted neither, and where nobody looked between. */
function notCountedAlike(
  paid: readonly DecidedBenefit[],
  seen: ReadonlySet<string>,
): (mistake: MembershipChange, correction: MembershipChange) => boolean {
  return (mistake, correction) =>
    !seen.has(mistake.id) &&
    paid.every((benefit) => isCounted(mistake, benefit) === isCounted(correction, benefit));
}

/**
 * Whether the decision was made on the household as it was after the change. Where it says which event of the register
 * it had before it, that decides, as the register may have been heard days late; otherwise the days do, and on one day
 * nobody can tell which came first.
 */
function isCounted(change: MembershipChange, benefit: DecidedBenefit): boolean {
  const wasHeard = wasBeforeDecision(change, benefit);
  if (wasHeard === undefined) return lastDay(change) < benefit.decidedOn;
  return wasHeard && change.effectiveOn < benefit.decidedOn;
}

/** Undefined where it is not known: the places of two households, merged or not, are not compared. */
function wasBeforeDecision(change: MembershipChange, benefit: DecidedBenefit): boolean | undefined {
  if (change.registerSeq === null || benefit.registerSeq === undefined) return undefined;
  return change.householdId === benefit.householdId ? change.registerSeq <= benefit.registerSeq : undefined;
}

function lastDay({ effectiveOn, recordedOn }: MembershipChange): IsoDate {
  return maxDate(effectiveOn, recordedOn);
}

/** A death is reviewed within the months of its place (N22). */
const DEATHS: readonly MembershipChange['reasonCode'][] = ['died', 'head-died'];

/**
 * How many left or joined, when and why; that the decision was made without it, or that an order within one day is not known.
 * @param months in which what the household receives is reviewed after a death; undefined where none is in force
 */
export function changeSentence(
  change: MembershipChange,
  benefits: readonly DecidedBenefit[],
  months: number | undefined,
): Sentence {
  const { effectiveOn, recordedOn } = change;
  const [moves, why] = [movesText(change), whyText(change)];
  const beside = besideDecision(change, benefits);
  const by =
    months !== undefined && DEATHS.includes(change.reasonCode) ? addMonths(effectiveOn, months) : undefined;
  return {
    textZh:
      `户籍登记：该户于 ${effectiveOn} ${moves.zh}（${why.zh}），${recordedOn} 登记。` +
      beside.zh +
      (by === undefined ? '' : `请于 ${by} 前完成复核。`),
    textEn:
      `The register has it that on ${effectiveOn} ${moves.en} (${why.en}), recorded on ${recordedOn}.` +
      beside.en +
      (by === undefined ? '' : ` Complete the review by ${by}.`),
  };
}

/** The reason of the change, or of a member who stays listed and lives there no more. */
function whyText({ reasonCode }: MembershipChange): Bilingual {
  const list = isCodeOf(householdChangeReasonCodes, reasonCode)
    ? householdChangeReasonCodes
    : livesApartReasonCodes;
  return nameOf(list, reasonCode);
}

function besideDecision(change: MembershipChange, benefits: readonly DecidedBenefit[]): Bilingual {
  const decided = benefits.filter(({ decidedOn }) => decidedOn >= change.recordedOn);
  if (decided.some((benefit) => wasBeforeDecision(change, benefit) === false))
    return {
      zh: '认定决定作出时，认定部门尚未收到该变动。',
      en: ' The authority had not received the change when it decided.',
    };
  if (!benefits.some(({ decidedOn }) => decidedOn === lastDay(change))) return { zh: '', en: '' };
  return {
    zh: '认定决定在同一日作出，是否已计入该变动，此处无从得知。',
    en: ' A decision was made on that same day; whether it counted the change is not known here.',
  };
}

function movesText({ joined, left, moved }: MembershipChange): { zh: string; en: string } {
  const parts = [
    ...(left.length > 0
      ? [{ zh: `减少 ${left.length} 名成员`, en: `members who left: ${left.length}` }]
      : []),
    ...(moved
      ? [
          {
            zh: '迁至其他乡镇或城乡类别不同的住处，保障标准可能不同',
            en: 'the family moved to another township or between rural and urban, where another standard may hold',
          },
        ]
      : []),
    ...(joined.length > 0
      ? [{ zh: `增加 ${joined.length} 名成员`, en: `members who joined: ${joined.length}` }]
      : []),
  ];
  return parts.length === 0 ? { zh: '成员有变动', en: 'the members changed' } : listed(parts);
}

/** What runs beside it, and what to do; a person decides (N22, D57 31). */
export function besideChangesSentence(benefits: readonly DecidedBenefit[]): Sentence {
  const running = listed(benefits.map(benefitText));
  return {
    textZh: `该户现有待遇：${running.zh}。变动的是何人、现居何处，请查看户籍登记。请走访核实，并以“核查”提请复核：待遇可能须增加、减少或终止，变出的成员可能仍计在内；另行作出决定之前，待遇不变。`,
    textEn: `The household is recognised for ${running.en}. The register shows who it was and where they live. Visit, then ask for a review by the disposition check: the amount may have to rise, fall or end, and who left may still be counted in it; until another decision is made nothing changes.`,
  };
}
