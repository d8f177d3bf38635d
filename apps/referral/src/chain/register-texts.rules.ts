import {
  correctionPaperCodes,
  correctionSubjectCodes,
  householdChangeKindCodes,
  householdChangeReasonCodes,
  isAwayOnly,
  isCodeOf,
  livesApartReasonCodes,
  nameOf,
  listed,
  type Bilingual,
  type HouseholdChangeKind,
  type HouseholdChangeReason,
} from '@aid-chain/vocabulary';
import type { Payload } from '@aid-chain/contracts';

/** How a change of the register reads to the family; a kind that this version does not know is shown by its code. */
const CHANGES: Readonly<Record<HouseholdChangeKind, Bilingual>> = {
  join: { zh: '有成员加入家庭', en: 'somebody joined the family' },
  leave: { zh: '有成员离开家庭', en: 'somebody left the family' },
  split: { zh: '部分成员另立一户', en: 'some members became a household of their own' },
  merge: { zh: '与另一家庭并为一户', en: 'the family was joined with another one' },
  'new-head': { zh: '更换户主', en: 'another member is head' },
  correction: { zh: '更正登记信息', en: 'the register was corrected' },
  moved: { zh: '家庭搬迁', en: 'the family moved' },
  restore: { zh: '家庭恢复登记', en: 'the family is registered again' },
};

export function changeText(kind: string): Bilingual {
  if (isCodeOf(householdChangeKindCodes, kind)) return CHANGES[kind];
  return { zh: `家庭信息变更（${kind}）`, en: `the household changed (${kind})` };
}

/** What the code of a reason leaves open where a change takes back what was entered before. */
const TAKEN_BACK: Readonly<Partial<Record<string, Bilingual>>> = {
  join: {
    zh: '原登记的死亡或离开有误',
    en: 'the death or departure that was registered before was a mistake',
  },
  leave: { zh: '原登记为成员有误', en: 'was registered as a member by mistake' },
};

/** Why, where the kind does not state it already; a death, a divorce or a child's custody is no mere departure. */
export function reasonText({ kind, reasonCode }: { kind: string; reasonCode: string }): Bilingual {
  if (isStated(kind, reasonCode)) return { zh: '', en: '' };
  const takenBack = reasonCode === ENTERED_WRONGLY ? TAKEN_BACK[kind] : undefined;
  const { zh, en } = takenBack ?? codeText(reasonCode);
  return { zh: `（${zh}）`, en: ` (${en})` };
}

/** A merger that was a mistake is undone; what ended by it is taken up again by the authority alone. */
export function separatedText({
  endedOn,
  paper,
}: Pick<Payload<'intake.household-restored.v1'>, 'endedOn' | 'paper'>): Bilingual {
  const shown = nameOf(correctionPaperCodes, paper);
  return {
    zh: `${endedOn} 并入另一家庭系误登，本户恢复为单独一户（${shown.zh}），此后的事项记在本户名下；其间被另行认定取代的待遇，由作出认定的部门决定。`,
    en: `This household was merged into another one on ${endedOn} by mistake and stands by itself again (${shown.en}); what follows stands here. What was replaced meanwhile is for the authority that granted it to decide.`,
  };
}

const ENTERED_WRONGLY: HouseholdChangeReason = 'entered-wrongly';

/** Whether the kind states the reason already, or the reason states nothing. */
function isStated(kind: string, reasonCode: string): boolean {
  return reasonCode === kind || reasonCode === 'other';
}

function codeText(reasonCode: string): Bilingual {
  return isCodeOf(householdChangeReasonCodes, reasonCode)
    ? nameOf(householdChangeReasonCodes, reasonCode)
    : { zh: reasonCode, en: reasonCode };
}

/** What was put right of members, and how many on the list live there no more: nobody is taken out of the count unread. */
export function correctedText(corrects: readonly string[] = []): Bilingual {
  if (corrects.length === 0) return { zh: '', en: '' };
  const { zh, en } = listed(corrects.map((code) => nameOf(correctionSubjectCodes, code)));
  return { zh: `，更正了${zh}`, en: `, corrected: ${en}` };
}

type Departures = NonNullable<Payload<'intake.household-changed.v1'>['departures']>;

/** Who died or lives there no more by a change and stays listed, each with the day and the reason, whatever the change is called. */
export function departuresText(departures: Departures = []): Bilingual {
  const texts = departures.map(({ reasonCode, on }): Bilingual => {
    if (reasonCode === 'died') return { zh: `有成员于 ${on} 去世`, en: `a member died on ${on}` };
    const why = nameOf(livesApartReasonCodes, reasonCode);
    return {
      zh: `有成员自 ${on} 后不再共同生活（${why.zh}）`,
      en: `a member no longer lives there after ${on} (${why.en})`,
    };
  });
  if (texts.length === 0) return { zh: '', en: '' };
  const { zh, en } = listed(texts);
  return { zh: `，${zh}`, en: `, ${en}` };
}

interface Listed {
  readonly livesTogether?: { readonly reasonOut?: string };
}

export function countText(members: readonly Listed[]): Bilingual {
  const gone = members.filter(
    ({ livesTogether: { reasonOut } = {} }) => reasonOut !== undefined && !isAwayOnly(reasonOut),
  );
  const here = members.length - gone.length;
  if (gone.length === 0) return { zh: `现有 ${here} 人`, en: `${here} in all now` };
  return {
    zh: `现有 ${here} 人，另有在册的 ${gone.length} 人已不共同生活`,
    en: `${here} in all now, and ${gone.length} on the list who no longer live there`,
  };
}
