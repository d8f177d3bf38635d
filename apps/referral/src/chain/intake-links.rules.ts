import {
  categoryCodes,
  channelCodes,
  correctionPaperCodes,
  householdChangeReasonCodes,
  needKindCodes,
  nameOf,
  listed,
} from '@aid-chain/vocabulary';
import { beforeText } from './filing-steps.rules.js';
import type { LinkDefinitions } from './link-definition.js';
import { enteredBy } from './purchased-service.rules.js';
import { needText } from './need-text.rules.js';
import {
  changeText,
  correctedText,
  countText,
  departuresText,
  separatedText,
  reasonText,
} from './register-texts.rules.js';

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
      const [corrected, gone] = [correctedText(d.corrects), departuresText(d.departures)];
      const count = countText(d.members);
      return {
        zh: `自 ${shownDay(d)} 起，${change.zh}${why.zh}${gone.zh}${corrected.zh}，${count.zh}。`,
        en: `From ${shownDay(d)}: ${change.en}${why.en}${gone.en}${corrected.en}, ${count.en}.`,
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
      if (d.mergedInto !== undefined) return separatedText(d);
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
  'intake.facts-declared.v1': {
    refs: (d) => ({ applicationId: d.applicationId }),
    sentence: () => ({
      zh: '家庭随申请申报了成员、收入、财产和近亲属情况。',
      en: 'The family declared its members, income, property and relatives with its application.',
    }),
  },
  'intake.application-accepted.v1': {
    refs: (d) => ({
      applicationId: d.applicationId,
      filedBy: d.filedBy,
      purchasedService: d.purchasedService,
      categoriesRequested: d.categoriesRequested,
      helpRequested: d.helpRequested,
    }),
    sentence: (d) => {
      const categories = listed(d.categoriesRequested.map((c) => nameOf(categoryCodes, c)));
      const channel = nameOf(channelCodes, d.channel);
      const help = listed(d.helpRequested.map((need) => nameOf(needKindCodes, need)));
      const before = beforeText(d.before);
      return {
        zh: `受理申请（${channel.zh}，${d.receivedOn}）${categories.zh === '' ? '' : `：${categories.zh}`}${help.zh === '' ? '' : `；请求帮助：${help.zh}`}${enteredBy(d).zh}。${before.zh}`,
        en: `Application accepted (${channel.en}, ${d.receivedOn})${categories.en === '' ? '' : `: ${categories.en}`}${help.en === '' ? '' : `; help asked for: ${help.en}`}${enteredBy(d).en}.${before.en}`,
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
    refs: ({ need, purchasedService }) => ({
      ...{ needId: need.needId, needKind: need.kind, urgency: need.urgency },
      purchasedService,
    }),
    sentence: ({ need, ...filed }, names) => {
      const by = enteredBy(filed);
      const what = { zh: `请求转办${by.zh}`, en: `Request forwarded${by.en}` };
      const [stated, before] = [needText(what, need, names.isJoined(need.needId)), beforeText(filed.before)];
      return { zh: stated.zh + before.zh, en: stated.en + before.en };
    },
  },
} as const satisfies LinkDefinitions;
