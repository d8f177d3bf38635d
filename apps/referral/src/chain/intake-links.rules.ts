import {
  categoryCodes,
  channelCodes,
  correctionPaperCodes,
  correctionSubjectCodes,
  householdChangeKindCodes,
  householdChangeReasonCodes,
  isAwayOnly,
  isCodeOf,
  needKindCodes,
  nameOf,
  listed,
  type Bilingual,
  type HouseholdChangeKind,
  type HouseholdChangeReason,
} from '@aid-chain/vocabulary';
import type { Payload } from '@aid-chain/contracts';
import type { LinkDefinitions } from './link-definition.js';

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

function changeText(kind: string): Bilingual {
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
function reasonText({ kind, reasonCode }: { kind: string; reasonCode: string }): Bilingual {
  if (isStated(kind, reasonCode)) return { zh: '', en: '' };
  const takenBack = reasonCode === ENTERED_WRONGLY ? TAKEN_BACK[kind] : undefined;
  const { zh, en } = takenBack ?? codeText(reasonCode);
  return { zh: `（${zh}）`, en: ` (${en})` };
}

/** A merger that was a mistake is undone; what ended by it is taken up again by the authority alone. */
function partedText({
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
function correctedText(corrects: readonly string[] = []): Bilingual {
  if (corrects.length === 0) return { zh: '', en: '' };
  const { zh, en } = listed(corrects.map((code) => nameOf(correctionSubjectCodes, code)));
  return { zh: `，更正了${zh}`, en: `, corrected: ${en}` };
}

interface Listed {
  readonly livesTogether?: { readonly reasonOut?: string };
}

function countText(members: readonly Listed[]): Bilingual {
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

/** A day of birth comes as the first of its month (adr/0016): the month is shown, no day that may be false. */
function shownDay({ effectiveOn, reasonCode }: { effectiveOn: string; reasonCode: string }): string {
  return reasonCode === 'born' && effectiveOn.endsWith('-01') ? effectiveOn.slice(0, 7) : effectiveOn;
}

/** What intake's events are on the aid chain. */
export const INTAKE_LINKS = {
  'intake.household-registered.v1': {
    refs: (d) => ({ regionCode: d.regionCode, residence: d.residence, members: d.members.length }),
    sentence: (d) => ({
      zh: `家庭登记在册，共 ${d.members.length} 人。`,
      en: `Household registered, ${d.members.length} in all.`,
    }),
  },
  'intake.household-changed.v1': {
    refs: (d) => ({
      kind: d.kind,
      effectiveOn: shownDay(d),
      regionCode: d.regionCode,
      reasonCode: d.reasonCode,
    }),
    sentence: (d) => {
      const [change, why] = [changeText(d.kind), reasonText(d)];
      const [corrected, count] = [correctedText(d.corrects), countText(d.members)];
      return {
        zh: `自 ${shownDay(d)} 起，${change.zh}${why.zh}${corrected.zh}，${count.zh}。`,
        en: `From ${shownDay(d)}: ${change.en}${why.en}${corrected.en}, ${count.en}.`,
      };
    },
  },
  'intake.household-closed.v1': {
    refs: (d) => ({ into: d.into, effectiveOn: d.effectiveOn }),
    sentence: ({ effectiveOn: on }) => ({
      zh: `${on === undefined ? '' : `自 ${on} 起，`}本家庭已并入另一家庭，此后的事项和在享待遇记在该家庭名下。`,
      en: `This household was merged into another one${on === undefined ? '' : ` from ${on}`}; what follows, and what it receives, stands there.`,
    }),
  },
  'intake.household-ended.v1': {
    refs: (d) => ({ effectiveOn: d.effectiveOn, reasonCode: d.reasonCode }),
    sentence: (d) => {
      const reason = nameOf(householdChangeReasonCodes, d.reasonCode);
      return {
        zh: `户内已无成员（${reason.zh}），自 ${d.effectiveOn} 起户终止；未办结事项和在发待遇待人决定。`,
        en: `Nobody of the household is left (${reason.en}), it ended on ${d.effectiveOn}; what is open or paid awaits a decision.`,
      };
    },
  },
  'intake.household-restored.v1': {
    refs: (d) => ({
      reopens: d.reopens,
      effectiveOn: d.effectiveOn,
      endedOn: d.endedOn,
      reasonCode: d.reasonCode,
      mergedInto: d.mergedInto,
    }),
    sentence: (d) => {
      if (d.mergedInto !== undefined) return partedText(d);
      const end = nameOf(householdChangeReasonCodes, d.endReasonCode);
      const paper = nameOf(correctionPaperCodes, d.paper);
      return {
        zh: `${d.endedOn} 的户终止（${end.zh}）系误登，本户恢复（${paper.zh}）。其间终止的待遇，由作出认定的部门决定是否恢复；其间因户终止而结束办理的申请，由镇或作出决定的部门恢复办理，收到日期不变，不必重新申请。`,
        en: `The end of the household on ${d.endedOn} (${end.en}) was entered by mistake, it stands again (${paper.en}). Whether a benefit that ended meanwhile is restored is decided by the authority that granted it; an application that was closed because of it is reopened by the township or by who decides it, with its day of receipt: nothing has to be filed anew.`,
      };
    },
  },
  'intake.household-absorbed.v1': {
    refs: (d) => ({ from: d.from, lastSeq: d.lastSeq, effectiveOn: d.effectiveOn }),
    sentence: ({ effectiveOn: on }) => ({
      zh: `${on === undefined ? '' : `自 ${on} 起，`}另一家庭已并入本家庭，其在享待遇列入本家庭的清单。`,
      en: `Another household was merged into this one${on === undefined ? '' : ` from ${on}`}; what it receives stands on the list of this one.`,
    }),
  },
  'intake.application-accepted.v1': {
    refs: (d) => ({
      applicationId: d.applicationId,
      filedBy: d.filedBy,
      categoriesRequested: d.categoriesRequested,
      helpRequested: d.helpRequested,
    }),
    sentence: (d) => {
      const categories = listed(d.categoriesRequested.map((c) => nameOf(categoryCodes, c)));
      const channel = nameOf(channelCodes, d.channel);
      const help = listed(d.helpRequested.map((need) => nameOf(needKindCodes, need)));
      return {
        zh: `受理申请（${channel.zh}，${d.receivedOn}）${categories.zh === '' ? '' : `：${categories.zh}`}${help.zh === '' ? '' : `；请求帮助：${help.zh}`}。`,
        en: `Application accepted (${channel.en}, ${d.receivedOn})${categories.en === '' ? '' : `: ${categories.en}`}${help.en === '' ? '' : `; help asked for: ${help.en}`}.`,
      };
    },
  },
  'intake.application-withdrawn.v1': {
    refs: (d) => ({ applicationId: d.applicationId, on: d.on, reasonCode: d.reasonCode }),
    sentence: (d) => ({
      zh: `申请于 ${d.on} 撤回。已转办的帮扶不因此取消，继续办理；不再需要的，请告知镇（街道）或民政部门取消。`,
      en: `Application withdrawn on ${d.on}. Help that was referred goes on; where it is no longer wanted the township or civil affairs cancels it.`,
    }),
  },
  'intake.withdrawal-requested.v1': {
    refs: (d) => ({ applicationId: d.applicationId, on: d.on, reasonCode: d.reasonCode }),
    sentence: (d) => ({
      zh: `家庭于 ${d.on} 请求撤回申请，待答复。`,
      en: `The family asked on ${d.on} to withdraw its application; the answer follows.`,
    }),
  },
  'intake.request-forwarded.v1': {
    refs: ({ need }) => ({ needId: need.needId, needKind: need.kind, urgency: need.urgency }),
    sentence: ({ need }) => ({
      zh: `请求转办：${nameOf(needKindCodes, need.kind).zh}。${need.textZh}`,
      en: `Request forwarded: ${nameOf(needKindCodes, need.kind).en}. ${need.textEn}`,
    }),
  },
} as const satisfies LinkDefinitions;
