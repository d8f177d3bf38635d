import {
  addMonths,
  inBothLanguages,
  ok,
  refuse,
  type Fen,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import type { AwardGrounds } from '@aid-chain/policy';
import {
  awardGroundCodes,
  AWARD_GROUNDS,
  listed,
  nameOf,
  type AwardGround,
  type Bilingual,
  type Role,
} from '@aid-chain/vocabulary';

/** An award of the place, as far as the rules need it. */
export interface AwardTerms {
  readonly amountFen: Fen;
  /** What one organisation gets of it at most; undefined where the plan has no cap. */
  readonly capFen: Fen | undefined;
  readonly least: AwardGrounds;
}

/** What is known of who asks, and of the family. */
export interface AskedAward {
  readonly figures: AwardGrounds;
  readonly hasPerson: boolean;
  /** The age of who was hired on the first day of the work that is stated. */
  readonly hiredAge?: number | undefined;
  /** An award that rests on the same papers already. */
  readonly ofSamePaper?: string | undefined;
  readonly wasMonitored: boolean;
  /** The award that the organisation has for this household or person already. */
  readonly standing: string | undefined;
  /** What the organisation has had of this award. */
  readonly givenFen: Fen;
}

/** Nobody younger may be hired (劳动法 15). */
const WORKING_AGE = 16;

const HIRING: readonly AwardGround[] = ['months', 'monthlyWageFen', 'days', 'incomeFen'];

/**
 * Whether an award may be recorded (S3-18, S3-19): for a monitored household or the person hired of it, with the figures of the plan
 * reached, once, for papers that carry no other award, and never above the cap. Refuses AWARD_PERSON, AWARD_UNDER_AGE, AWARD_NOT_MONITORED,
 * AWARD_GROUND_MISSING, AWARD_BELOW, AWARD_TWICE, AWARD_PAPER_USED, AWARD_CAP.
 */
export function checkAward({ amountFen, capFen, least }: AwardTerms, asked: AskedAward): Result<true> {
  const { hasPerson, hiredAge = WORKING_AGE, wasMonitored, standing, ofSamePaper, givenFen } = asked;
  const isHire = HIRING.some((ground) => least[ground] !== undefined);
  if (isHire !== hasPerson) return refuse('AWARD_PERSON');
  if (hiredAge < WORKING_AGE) return refuse('AWARD_UNDER_AGE', { age: String(hiredAge) });
  if (!wasMonitored) return refuse('AWARD_NOT_MONITORED');
  const reached = checkGrounds(least, asked.figures);
  if (!reached.ok) return reached;
  if (standing !== undefined) return refuse('AWARD_TWICE', { awardId: standing });
  if (ofSamePaper !== undefined) return refuse('AWARD_PAPER_USED', { awardId: ofSamePaper });
  return capFen !== undefined && givenFen + amountFen > capFen
    ? refuse('AWARD_CAP', { given: String(givenFen), cap: String(capFen) })
    : ok(true);
}

function checkGrounds(least: AwardGrounds, stated: AwardGrounds): Result<true> {
  const needed = AWARD_GROUNDS.filter((ground) => least[ground] !== undefined);
  const missing = needed.filter((ground) => stated[ground] === undefined);
  if (missing.length > 0)
    return refuse('AWARD_GROUND_MISSING', inBothLanguages({ grounds: listed(missing.map(nameText)) }));
  for (const ground of needed) {
    const [figure, floor] = [stated[ground] ?? 0, least[ground] ?? 0];
    if (figure < floor)
      return refuse('AWARD_BELOW', {
        ...inBothLanguages({ ground: nameText(ground) }),
        ...{ stated: String(figure), least: String(floor) },
      });
  }
  return ok(true);
}

/** A figure by its name, and by its field, so that it is found in the body. */
function nameText(ground: AwardGround): Bilingual {
  const { zh, en } = nameOf(awardGroundCodes, ground);
  return { zh: `${zh}（${ground}）`, en: `${en} (${ground})` };
}

/** Of a measure whose department was not kept. */
const OTHER_DEPARTMENT: Bilingual = { zh: '其他部门', en: 'another department' };

/**
 * Whether somebody records or takes back awards of a measure: the township and civil affairs all of them, agriculture those for which
 * it answers. Refuses AWARD_OF_OTHER_DEPARTMENT.
 */
export function checkOffice(
  role: Role,
  departments: readonly string[],
  nameOfDepartment: (code: string) => Bilingual,
): Result<true> {
  if (role !== 'agriculture-officer' || departments.includes('agriculture')) return ok(true);
  const named = departments.length === 0 ? [OTHER_DEPARTMENT] : departments.map(nameOfDepartment);
  const department = listed(named);
  return refuse('AWARD_OF_OTHER_DEPARTMENT', inBothLanguages({ department }));
}

/** The first day of the time in which the household must have been monitored: the income and the work of an award are those of a year. */
export function monitoredSince(awardedOn: IsoDate): IsoDate {
  return addMonths(awardedOn, -12);
}
