import type { Payload, RecognitionResult } from '@aid-chain/contracts';
import {
  authorityCodes,
  caseOriginCodes,
  caseStepCodes,
  categoryCodes,
  needKindCodes,
  remedyCodes,
  stepOutcomeCodes,
  trackCodes,
  trackOutcomeCodes,
  withdrawalDeclineReasonCodes,
  isCodeOf,
  nameOf,
  listed,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { refs, type LinkTexts } from './link-texts.rules.js';
import { RECOGNITION_TEXTS, resultText, sentence, type RecognitionLink } from './recognition-texts.rules.js';

export type EligibilityLink =
  | 'eligibility.case-opened.v1'
  | 'eligibility.step-recorded.v1'
  | 'eligibility.track-closed.v1'
  | 'eligibility.withdrawal-declined.v1'
  | 'eligibility.need-established.v1'
  | 'eligibility.household-recognised.v1'
  | 'eligibility.application-refused.v1'
  | RecognitionLink;

export const ELIGIBILITY_TEXTS: LinkTexts<EligibilityLink> = {
  'eligibility.case-opened.v1': (d) => {
    const tracks = listed(d.tracks.map((track) => nameOf(trackCodes, track)));
    const origin = nameOf(caseOriginCodes, d.origin);
    return {
      zh: `开始审核（${origin.zh}）：${tracks.zh}。`,
      en: `Examination begun (by ${origin.en}): ${tracks.en}.`,
      refs: refs({
        caseId: d.caseId,
        applicationId: d.applicationId,
        tracks: d.tracks,
        openedOn: d.openedOn,
      }),
    };
  },
  'eligibility.step-recorded.v1': (d) => {
    const track = d.track === undefined ? NOTHING : inBrackets(nameOf(trackCodes, d.track));
    const step = stepText(d);
    return {
      zh: `${step.zh}${track.zh}，${d.on}。`,
      en: `${sentence(step.en)}${track.en}, ${d.on}.`,
      refs: refs({ caseId: d.caseId, track: d.track, step: d.step, on: d.on, outcomeCode: d.outcomeCode }),
    };
  },
  'eligibility.track-closed.v1': (d) => ({
    zh: `${nameOf(trackCodes, d.track).zh}结束：${nameOf(trackOutcomeCodes, d.outcome).zh}，${d.on}。`,
    en: `${sentence(nameOf(trackCodes, d.track).en)} closed: ${nameOf(trackOutcomeCodes, d.outcome).en}, ${d.on}.`,
    refs: refs({ caseId: d.caseId, track: d.track, outcome: d.outcome, reasonCode: d.reasonCode, on: d.on }),
  }),
  'eligibility.withdrawal-declined.v1': (d) => {
    const reason = nameOf(withdrawalDeclineReasonCodes, d.reasonCode);
    return {
      zh: `未予撤回：${reason.zh}。申请的结果不变。`,
      en: `Withdrawal declined: ${reason.en}. The result of the application stands.`,
      refs: refs({ caseId: d.caseId, applicationId: d.applicationId, reasonCode: d.reasonCode, on: d.on }),
    };
  },
  'eligibility.need-established.v1': ({ need }) => ({
    zh: `确认需求：${nameOf(needKindCodes, need.kind).zh}。${need.textZh}`,
    en: `Need established: ${nameOf(needKindCodes, need.kind).en}. ${need.textEn}`,
    refs: refs({
      needId: need.needId,
      needKind: need.kind,
      urgency: need.urgency,
      groundCode: need.groundCode,
      establishedOn: need.establishedOn,
    }),
  }),
  'eligibility.household-recognised.v1': (d) => {
    const results = listed(d.results.map(resultText));
    const before = runningText(d.running, new Set(d.results.map((result) => result.category)));
    const basis = basisText(d.basis);
    return {
      zh: `${nameOf(authorityCodes, d.decidedBy).zh}认定：${results.zh}。${before.zh}${basis.zh}${d.restsOnDemoValues ? '（依据演示参数）' : ''}`,
      en: `Recognised by ${nameOf(authorityCodes, d.decidedBy).en}: ${results.en}.${before.en}${basis.en}${d.restsOnDemoValues ? ' (Rests on demo values.)' : ''}`,
      refs: refs({
        caseId: d.caseId,
        track: d.track,
        categories: d.results.map((result) => result.category),
        determinationHash: d.determinationHash,
      }),
    };
  },
  'eligibility.application-refused.v1': (d) => {
    const categories = listed(d.categories.map((category) => nameOf(categoryCodes, category)));
    const beside = runningText(d.running, new Set());
    const remedies = remediesText(d.remedies);
    return {
      zh: `${nameOf(authorityCodes, d.decidedBy).zh}不予认定：${categories.zh}。理由：${d.reasons.map((r) => stopped(r.textZh, '。')).join('')}${beside.zh}书面告知最迟于 ${d.noticeDueOn} 送达。${remedies.zh}`,
      en: `Not recognised by ${nameOf(authorityCodes, d.decidedBy).en}: ${categories.en}. Reasons: ${d.reasons.map((r) => stopped(r.textEn, '.')).join(' ')}${beside.en} Written notice by ${d.noticeDueOn}.${remedies.en}`,
      refs: refs({
        caseId: d.caseId,
        track: d.track,
        categories: d.categories,
        remedies: d.remedies,
        noticeDueOn: d.noticeDueOn,
        determinationHash: d.determinationHash,
      }),
    };
  },
  ...RECOGNITION_TEXTS,
};

const NOTHING: Bilingual = { zh: '', en: '' };

/** What a step came to; one that led back to the survey reads as that and not as an opinion. */
function stepText({ step, outcomeCode }: Payload<'eligibility.step-recorded.v1'>): Bilingual {
  const name = nameOf(caseStepCodes, step);
  if (!isCodeOf(stepOutcomeCodes, outcomeCode)) return name;
  const outcome = nameOf(stepOutcomeCodes, outcomeCode);
  if (step === 'opinion' && outcomeCode === 'returned-to-survey') return outcome;
  return { zh: `${name.zh}：${outcome.zh}`, en: `${name.en}: ${outcome.en}` };
}

/** What the family received already: replaced by the decision where it recognised the same, else it goes on. */
function runningText(running: readonly RecognitionResult[] = [], anew: ReadonlySet<string>): Bilingual {
  const of = (again: boolean) =>
    listed(running.filter((r) => anew.has(r.category) === again).map(resultText));
  const [before, beside] = [of(true), of(false)];
  return {
    zh: `${before.zh === '' ? '' : `此前已享受：${before.zh}。`}${beside.zh === '' ? '' : `家庭正在享受：${beside.zh}；另行作出决定之前不变。`}`,
    en: `${before.en === '' ? '' : ` Received before: ${before.en}.`}${beside.en === '' ? '' : ` The family receives: ${beside.en}; nothing changes until another decision is made.`}`,
  };
}

function basisText(basis: Payload<'eligibility.household-recognised.v1'>['basis'] = []): Bilingual {
  if (basis.length === 0) return NOTHING;
  const named = listed(
    basis.map(({ doc, article }) => ({ zh: `${doc}${article}`, en: `${doc} ${article}`.trimEnd() })),
  );
  return { zh: `依据：${named.zh}。`, en: ` Basis: ${named.en}.` };
}

function remediesText(codes: readonly string[]): Bilingual {
  if (codes.length === 0) return NOTHING;
  const named = listed(codes.map((code) => nameOf(remedyCodes, code)));
  return { zh: `对决定不服的，可以：${named.zh}。`, en: ` Whoever disagrees may ask for: ${named.en}.` };
}

/** Reasons come from the worksheet or from a person: each is a sentence with its full stop. */
function stopped(text: string, stop: string): string {
  return text.endsWith(stop) ? text : `${text}${stop}`;
}

function inBrackets(text: Bilingual): Bilingual {
  return { zh: `（${text.zh}）`, en: ` (${text.en})` };
}
