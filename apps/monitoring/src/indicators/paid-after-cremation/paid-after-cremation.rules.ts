import { addMonths, type IsoDate } from '@aid-chain/kernel';
import { listed } from '@aid-chain/vocabulary';
import { isPaid, type RunningBenefit } from '../paid-benefits.rules.js';
import { benefitText, type Sentence } from '../sentence.rules.js';

/** A cremation of somebody who lived in the household, as the funeral institution reports it. */
export interface CrematedMember {
  readonly personId: string;
  readonly on: IsoDate;
  /** Which row reported it, and what distinguishes it from another cremation. */
  readonly batchId: string;
  readonly rowNo: number;
  readonly ground: string;
  readonly registeredDead: boolean;
}

/** What is paid and a death touches: to the household, or to the dead person. */
export function touchedBenefits(
  benefits: readonly RunningBenefit[],
  dead: readonly CrematedMember[],
): readonly RunningBenefit[] {
  const persons = new Set(dead.map(({ personId }) => personId));
  return benefits.filter(
    (benefit) => isPaid(benefit) && (benefit.personId === undefined || persons.has(benefit.personId)),
  );
}

/**
 * The cremations that give cause for a warning (S2-09): of members whom the register has as living, and that nobody
 * has looked at yet (A-20).
 * @param looked the grounds of the household's warnings that were disposed of
 */
export function unknownDeaths(
  cremated: readonly CrematedMember[],
  looked: readonly string[],
): readonly CrematedMember[] {
  const seen = new Set(looked);
  return cremated.filter(({ registeredDead, ground }) => !registeredDead && !seen.has(ground));
}

/** @param months in which what the household receives is reviewed after a death; undefined where none is in force */
export function cremationSentence(
  { on }: CrematedMember,
  benefits: readonly RunningBenefit[],
  months: number | undefined,
): Sentence {
  const running = listed(benefits.map(benefitText));
  const by = months === undefined ? undefined : addMonths(on, months);
  return {
    textZh:
      `殡葬机构报送：该户一名成员于 ${on} 火化，而该户正在享受${running.zh}。请走访核实` +
      `${by === undefined ? '' : `，并于 ${by} 前完成复核`}。死亡变更由窗口办理；听取意见并另行作出决定之前，待遇不变。`,
    textEn:
      `The funeral institution reports that a member of this household was cremated on ${on}, and the household receives ${running.en}. ` +
      `Visit and find out${by === undefined ? '' : `, and complete the review by ${by}`}. ` +
      'The window enters a death in the register; until the household has been heard and another decision is made, nothing changes.',
  };
}

/** What is left of a warning whose rows were taken back; that nothing is the matter is for the visit to find. */
export const NOTHING_LEFT: Sentence = {
  textZh: '殡葬机构已撤回或更正原报送的火化信息，目前没有未核实的火化记录。请走访确认。',
  textEn:
    'The funeral institution has withdrawn or corrected the cremation that it reported, and none is left to look into. Visit to make sure.',
};
