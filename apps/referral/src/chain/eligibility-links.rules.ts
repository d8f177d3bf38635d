import {
  caseOriginCodes,
  categoryCodes,
  resolutionReasonCodes,
  trackCodes,
  trackOutcomeCodes,
  withdrawalDeclineReasonCodes,
  nameOf,
  listed,
  type Bilingual,
} from '@aid-chain/vocabulary';
import {
  detailText,
  amountText,
  basisText,
  deciderText,
  capitalised,
  inBrackets,
  NOTHING,
  memberText,
  remediesText,
  resultText,
  runningText,
  stepText,
  stopped,
} from './eligibility-phrases.rules.js';
import { departmentOf, sourceName, subjectName } from '@aid-chain/policy';
import type { LinkDefinitions, PlaceNames } from './link-definition.js';
import { enteredBy } from './purchased-service.rules.js';
import { relativeText, reopenedText } from './reopening-phrases.rules.js';
import { needText } from './need-text.rules.js';

/** Where no source was right. */
const FOUND_FIGURE = { zh: '查明的数额', en: 'a figure that was found' };

/** What a source is called; a department as its place calls it. */
function evidenceName(source: string, names: PlaceNames): Bilingual {
  const department = departmentOf(source);
  if (department === undefined) return sourceName(source);
  const { zh, en } = names.department(department);
  return { zh: `${zh}部门数据`, en: `data of ${en}` };
}

/** What eligibility's events are on the aid chain. */
export const ELIGIBILITY_LINKS = {
  'eligibility.case-opened.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      applicationId: d.applicationId,
      tracks: d.tracks,
      openedOn: d.openedOn,
    }),
    sentence: (d) => {
      const tracks = listed(d.tracks.map((track) => nameOf(trackCodes, track)));
      const origin = nameOf(caseOriginCodes, d.origin);
      return {
        zh: `开始审核（${origin.zh}）：${tracks.zh}。`,
        en: `Examination begun (by ${origin.en}): ${tracks.en}.`,
      };
    },
  },
  'eligibility.step-recorded.v1': {
    refs: (d) => ({
      ...{ caseId: d.caseId, track: d.track, step: d.step, on: d.on, outcomeCode: d.outcomeCode },
      ...{ monthlyAmountFen: d.monthlyAmountFen, purchasedService: d.purchasedService },
    }),
    sentence: (d, names) => {
      const track = d.track === undefined ? NOTHING : inBrackets(nameOf(trackCodes, d.track));
      const step = stepText(d);
      const [by, amount, change] = [enteredBy(d), amountText(d.monthlyAmountFen), detailText(d, names)];
      return {
        zh: `${step.zh}${amount.zh}${change.zh}${track.zh}，${d.on}${by.zh}。`,
        en: `${capitalised(step.en)}${amount.en}${change.en}${track.en}, ${d.on}${by.en}.`,
      };
    },
  },
  'eligibility.contradiction-resolved.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      fact: d.fact,
      kind: d.kind,
      sources: d.sources,
      source: d.source,
      on: d.on,
      reasonCode: d.reasonCode,
    }),
    sentence: (d, names) => {
      const about = subjectName(d.fact, d.kind);
      const sources = listed(d.sources.map((source) => evidenceName(source, names)));
      const right = d.source === undefined ? FOUND_FIGURE : evidenceName(d.source, names);
      const reason = nameOf(resolutionReasonCodes, d.reasonCode);
      const again = d.number > 1 ? { zh: '重新', en: ' anew' } : NOTHING;
      return {
        zh: `${about.zh}的来源不一致（${sources.zh}），民政部门于 ${d.on} ${again.zh}认定，采用：${right.zh}（${reason.zh}）。`,
        en: `Sources differed about ${about.en} (${sources.en}); civil affairs decided${again.en} on ${d.on} for ${right.en} (${reason.en}).`,
      };
    },
  },
  'eligibility.track-closed.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      track: d.track,
      outcome: d.outcome,
      reasonCode: d.reasonCode,
      on: d.on,
    }),
    sentence: (d) => ({
      zh: `${nameOf(trackCodes, d.track).zh}结束：${nameOf(trackOutcomeCodes, d.outcome).zh}，${d.on}。`,
      en: `${capitalised(nameOf(trackCodes, d.track).en)} closed: ${nameOf(trackOutcomeCodes, d.outcome).en}, ${d.on}.`,
    }),
  },
  'eligibility.track-reopened.v1': {
    refs: (d) => ({
      ...{ caseId: d.caseId, track: d.track, outcome: d.outcome, closedOn: d.closedOn },
      ...{ on: d.on, reasonCode: d.reasonCode },
    }),
    sentence: reopenedText,
  },
  'eligibility.close-relative-registered.v1': {
    refs: (d) => ({ standing: d.standing, on: d.on }),
    sentence: relativeText,
  },
  'eligibility.withdrawal-granted.v1': {
    refs: (d) => ({ caseId: d.caseId, applicationId: d.applicationId, tracks: d.tracks, on: d.on }),
    sentence: (d) => {
      const ended = listed(d.tracks.map((track) => nameOf(trackCodes, track)));
      const late = listed((d.decided ?? []).map((track) => nameOf(trackCodes, track)));
      return {
        zh: `答复撤回：${ended.zh}撤回。${late.zh === '' ? '' : `${late.zh}已作出决定，撤回未及，决定不变。`}`,
        en: `Answer to the withdrawal: ${ended.en} withdrawn.${late.en === '' ? '' : ` It came too late for the ${late.en}, which was decided; that decision stands.`}`,
      };
    },
  },
  'eligibility.withdrawal-declined.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      applicationId: d.applicationId,
      reasonCode: d.reasonCode,
      on: d.on,
    }),
    sentence: (d) => {
      const reason = nameOf(withdrawalDeclineReasonCodes, d.reasonCode);
      return {
        zh: `未予撤回：${reason.zh}。申请的结果不变。`,
        en: `Withdrawal declined: ${reason.en}. The result of the application stands.`,
      };
    },
  },
  'eligibility.need-established.v1': {
    refs: ({ need }) => ({
      needId: need.needId,
      needKind: need.kind,
      urgency: need.urgency,
      groundCode: need.groundCode,
      establishedOn: need.establishedOn,
    }),
    sentence: ({ need }, names) =>
      needText({ zh: '确认需求', en: 'Need established' }, need, names.isJoined(need.needId)),
  },
  'eligibility.household-recognised.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      track: d.track,
      categories: d.results.map((result) => result.category),
      determinationHash: d.determinationHash,
    }),
    sentence: (d) => {
      const results = listed(d.results.map(resultText));
      const before = runningText(d.running, d.results);
      const basis = basisText(d.basis);
      const by = deciderText(d);
      return {
        zh: `${by.zh}认定：${results.zh}。${before.zh}${basis.zh}${d.restsOnDemoValues ? '（依据演示参数）' : ''}`,
        en: `Recognised by ${by.en}: ${results.en}.${before.en}${basis.en}${d.restsOnDemoValues ? ' (Rests on demo values.)' : ''}`,
      };
    },
  },
  'eligibility.application-refused.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      track: d.track,
      categories: d.categories,
      remedies: d.remedies,
      noticeDueOn: d.noticeDueOn,
      determinationHash: d.determinationHash,
    }),
    sentence: (d) => {
      const categories = listed(d.categories.map((category) => nameOf(categoryCodes, category)));
      const beside = runningText(d.running);
      const remedies = remediesText(d.remedies);
      const of = memberText(d.subject);
      const by = deciderText(d);
      return {
        zh: `${by.zh}不予认定${of.zh}：${categories.zh}。理由：${d.reasons.map((r) => stopped(r.textZh, '。')).join('')}${beside.zh}书面告知最迟于 ${d.noticeDueOn} 送达。${remedies.zh}`,
        en: `Not recognised${of.en} by ${by.en}: ${categories.en}. Reasons: ${d.reasons.map((r) => stopped(r.textEn, '.')).join(' ')}${beside.en} Written notice by ${d.noticeDueOn}.${remedies.en}`,
      };
    },
  },
} as const satisfies LinkDefinitions;
