import type { Payload } from '@aid-chain/contracts';
import {
  filingStepCodes,
  nameOf,
  remedyKindCodes,
  remedyResultCodes,
  windowReasonCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';

type Steps = NonNullable<Payload<'intake.application-accepted.v1'>['before']>;
type Step = Steps[number];

/** What happened to an application before it was accepted: what the family was asked, the refusal, and what a remedy made of it (A-18). */
export function beforeText(steps: Steps | undefined): Bilingual {
  if (steps === undefined) return { zh: '', en: '' };
  const texts = steps.map(stepText);
  return {
    zh: `受理之前：${texts.map(({ zh }) => zh).join('；')}。`,
    en: ` Before: ${texts.map(({ en }) => en).join('; ')}.`,
  };
}

function stepText({ step, on, reasonCode, dueOn, remedyKind, result }: Step): Bilingual {
  const what = nameOf(filingStepCodes, step);
  const by = remedyKind === undefined ? undefined : nameOf(remedyKindCodes, remedyKind);
  const came = result === undefined ? undefined : nameOf(remedyResultCodes, result);
  const reason = reasonCode === undefined ? undefined : nameOf(windowReasonCodes, reasonCode);
  const why = (language: keyof Bilingual): string =>
    [by, came, reason].flatMap((each) => (each === undefined ? [] : [each[language]])).join('：');
  const [zh, en] = [why('zh'), why('en').replaceAll('：', ': ')];
  return {
    zh: `${on} ${what.zh}${zh === '' ? '' : `（${zh}）`}${dueOn === undefined ? '' : `，应于 ${dueOn} 前${DUE[step]?.zh ?? '办理'}`}`,
    en: `${on} ${what.en}${en === '' ? '' : ` (${en})`}${dueOn === undefined ? '' : `, ${DUE[step]?.en ?? 'due'} by ${dueOn}`}`,
  };
}

/** What is done by the day of a step. */
const DUE: Readonly<Partial<Record<string, Bilingual>>> = {
  'supplement-delivered': { zh: '补正', en: 'to be put right' },
  'set-aside': { zh: '重新办理', en: 'to be decided anew' },
};
