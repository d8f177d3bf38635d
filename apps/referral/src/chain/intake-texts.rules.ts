import {
  categoryCodes,
  channelCodes,
  householdChangeKindCodes,
  householdChangeReasonCodes,
  needKindCodes,
  nameOf,
  listed,
} from '@aid-chain/vocabulary';
import { refs, type LinkTexts } from './link-texts.rules.js';

export type IntakeLink =
  | 'intake.household-registered.v1'
  | 'intake.household-changed.v1'
  | 'intake.household-closed.v1'
  | 'intake.household-ended.v1'
  | 'intake.household-absorbed.v1'
  | 'intake.application-accepted.v1'
  | 'intake.application-withdrawn.v1'
  | 'intake.request-forwarded.v1';

export const INTAKE_TEXTS: LinkTexts<IntakeLink> = {
  'intake.household-registered.v1': (d) => ({
    zh: `登记家庭，成员 ${d.members.length} 人。`,
    en: `Household registered with ${d.members.length} members.`,
    refs: refs({ regionCode: d.regionCode, residence: d.residence, members: d.members.length }),
  }),
  'intake.household-changed.v1': (d) => {
    const kind = nameOf(householdChangeKindCodes, d.kind);
    return {
      zh: `${kind.zh}家庭信息，自 ${d.effectiveOn} 起，成员 ${d.members.length} 人。`,
      en: `Household changed (${kind.en}) from ${d.effectiveOn}, ${d.members.length} members.`,
      refs: refs({
        kind: d.kind,
        effectiveOn: d.effectiveOn,
        regionCode: d.regionCode,
        reasonCode: d.reasonCode,
      }),
    };
  },
  'intake.household-closed.v1': (d) => ({
    zh: '家庭档案并入另一家庭。',
    en: 'Household closed and merged into another one.',
    refs: refs({ into: d.into }),
  }),
  'intake.household-ended.v1': (d) => {
    const reason = nameOf(householdChangeReasonCodes, d.reasonCode);
    return {
      zh: `户内已无成员（${reason.zh}），自 ${d.effectiveOn} 起户终止；未办结事项和在发待遇待人决定。`,
      en: `Nobody of the household is left (${reason.en}), it ended on ${d.effectiveOn}; what is open or paid awaits a decision.`,
      refs: refs({ effectiveOn: d.effectiveOn, reasonCode: d.reasonCode }),
    };
  },
  'intake.household-absorbed.v1': (d) => ({
    zh: '并入另一家庭的档案。',
    en: 'Another household was merged into this one.',
    refs: refs({ from: d.from, lastSeq: d.lastSeq }),
  }),
  'intake.application-accepted.v1': (d) => {
    const categories = listed(d.categoriesRequested.map((c) => nameOf(categoryCodes, c)));
    const channel = nameOf(channelCodes, d.channel);
    return {
      zh: `受理申请（${channel.zh}，${d.receivedOn}）${categories.zh === '' ? '' : `：${categories.zh}`}。`,
      en: `Application accepted (${channel.en}, ${d.receivedOn})${categories.en === '' ? '' : `: ${categories.en}`}.`,
      refs: refs({
        applicationId: d.applicationId,
        filedBy: d.filedBy,
        categoriesRequested: d.categoriesRequested,
        helpRequested: d.helpRequested,
      }),
    };
  },
  'intake.application-withdrawn.v1': (d) => ({
    zh: `申请于 ${d.on} 撤回。`,
    en: `Application withdrawn on ${d.on}.`,
    refs: refs({ applicationId: d.applicationId, on: d.on, reasonCode: d.reasonCode }),
  }),
  'intake.request-forwarded.v1': ({ need }) => ({
    zh: `请求转办：${nameOf(needKindCodes, need.kind).zh}。${need.textZh}`,
    en: `Request forwarded: ${nameOf(needKindCodes, need.kind).en}. ${need.textEn}`,
    refs: refs({ needId: need.needId, needKind: need.kind, urgency: need.urgency }),
  }),
};
