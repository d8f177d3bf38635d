import { addMonths, isRealDate, type IsoDate } from '@aid-chain/kernel';
import { listed, type Bilingual } from '@aid-chain/vocabulary';
import { isPaid, type RunningBenefit } from '../paid-benefits.rules.js';
import { benefitText, type Sentence } from '../sentence.rules.js';

/** A cremation of somebody who lived in the household, as the funeral institution reports it. */
export interface CrematedMember {
  readonly personId: string;
  readonly on: IsoDate;
  /** Which row reported it, and by what it is known again: the person with the certificate, the person with the day. */
  readonly batchId: string;
  readonly rowNo: number;
  readonly grounds: readonly string[];
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
 * has looked at yet (A-20). A person is cremated once: after a death that was found true no other row of the person is
 * news, after one that was dismissed only a row with another certificate and another day.
 * @param facts `looked`: the grounds of the household's warnings that were disposed of; `confirmed`: whose death they found
 */
export function unknownDeaths({
  cremated,
  looked,
  confirmed,
}: {
  readonly cremated: readonly CrematedMember[];
  readonly looked: readonly string[];
  readonly confirmed: readonly string[];
}): readonly CrematedMember[] {
  const seen = new Set(looked);
  const dead = new Set(confirmed);
  return cremated.filter(
    ({ registeredDead, personId, grounds }) =>
      !registeredDead && !dead.has(personId) && !grounds.some((ground) => seen.has(ground)),
  );
}

/** The days of cremations of a person that were looked at and dismissed, from the grounds of their warnings. */
export function lookedDays(looked: readonly string[], personId: string): readonly IsoDate[] {
  return looked
    .filter((ground) => ground.startsWith(`${personId} `))
    .map((ground) => ground.slice(personId.length + 1))
    .filter(isRealDate)
    .sort();
}

interface Circumstances {
  /** The day on which the warning is raised. */
  readonly on: IsoDate;
  /** In which what the household receives is reviewed after a death; undefined where none is in force. */
  readonly months: number | undefined;
  /** Other days under which a cremation of the person was dismissed. */
  readonly before: readonly IsoDate[];
}

/** What the official reads; what is paid now is told from what was granted and begins later. */
export function cremationSentence(
  death: CrematedMember,
  benefits: readonly RunningBenefit[],
  { on, months, before }: Circumstances,
): Sentence {
  const received = receivedText(benefits, on);
  const by = months === undefined ? undefined : reviewedBy(death.on, on, months);
  const again = againText(before);
  return {
    textZh:
      `殡葬机构报送：该户一名成员于 ${death.on} 火化，而该户${received.zh}。${again.zh}请走访核实` +
      `${by === undefined ? '' : `，并于 ${by} 前完成复核`}。死亡变更由窗口办理；听取意见并另行作出决定之前，待遇不变。`,
    textEn:
      `The funeral institution reports that a member of this household was cremated on ${death.on}, and the household ${received.en}. ` +
      `${again.en}Visit and find out${by === undefined ? '' : `, and complete the review by ${by}`}. ` +
      'The window enters a death in the register; until the household has been heard and another decision is made, nothing changes.',
  };
}

/** The months run from the death; where they were over when it was reported, from the warning: nobody acts in the past. */
function reviewedBy(death: IsoDate, warned: IsoDate, months: number): IsoDate {
  const by = addMonths(death, months);
  return by > warned ? by : addMonths(warned, months);
}

function receivedText(benefits: readonly RunningBenefit[], on: IsoDate): Bilingual {
  const text = (part: readonly RunningBenefit[], zh: string, en: string): Bilingual[] => {
    if (part.length === 0) return [];
    const names = listed(part.map(benefitText));
    return [{ zh: `${zh}${names.zh}`, en: `${en} ${names.en}` }];
  };
  const parts = [
    ...text(
      benefits.filter(({ validFrom }) => validFrom <= on),
      '正在享受',
      'receives',
    ),
    ...text(
      benefits.filter(({ validFrom }) => validFrom > on),
      '将享受',
      'will receive',
    ),
  ];
  return { zh: parts.map(({ zh }) => zh).join('，并'), en: parts.map(({ en }) => en).join(' and ') };
}

/** That a cremation of the person was found untrue before. @param before the days of those; empty without any */
export function againText(before: readonly IsoDate[]): Bilingual {
  if (before.length === 0) return { zh: '', en: '' };
  return {
    zh: `此前报送该成员于 ${before.join('、')} 火化，已核实为不属实；现报送的日期和证明编号均不同。`,
    en: `A cremation of this member on ${before.join(', ')} was found untrue before; the day and the certificate are other ones now. `,
  };
}

/** What is left of a warning whose rows were taken back; that nothing is the matter is for the visit to find. */
export const NOTHING_LEFT: Sentence = {
  textZh:
    '殡葬机构已撤回或更正原报送的火化信息，或其证明编号同时报送在另一人名下而存疑，目前没有可据以核实的火化记录。请走访确认。',
  textEn:
    'The funeral institution has withdrawn or corrected the cremation that it reported, or its certificate was reported for another person too and is in doubt; none is left to look into. Visit to make sure.',
};
