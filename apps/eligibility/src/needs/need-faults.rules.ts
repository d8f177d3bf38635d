import type { Fault } from '@aid-chain/kernel';
import { decideUrgency, type ProposedNeed } from '@aid-chain/policy';
import {
  ASPECTS_OF_NEED,
  named,
  needConfirmationReasonCodes,
  needDeclineReasonCodes,
  type CodeList,
  type NeedAnswerKind,
} from '@aid-chain/vocabulary';
import { needKey, type NeedAnswer } from './need-answers.rules.js';

const REASONS_OF: Readonly<Record<NeedAnswerKind, CodeList>> = {
  confirm: needConfirmationReasonCodes,
  decline: needDeclineReasonCodes,
};

/**
 * Every fault of the survey's answers to needs: each proposed need is confirmed or declined, once, with a reason that
 * goes with the answer, with aspects that its kind has, and made less urgent only with a reason (S0-07).
 */
export function needFaults(proposed: readonly ProposedNeed[], answers: readonly NeedAnswer[]): Fault[] {
  const keys = answers.map(needKey);
  const open = proposed.filter((need) => !keys.includes(needKey(need)));
  const missing: Fault = {
    code: 'NEED_NOT_ANSWERED',
    path: '/needs',
    params: { count: open.length, kinds: open.map(({ kind }) => kind).join(', ') },
  };
  return [
    ...answers.flatMap((answer, index): Fault[] => {
      const path = `/needs/${String(index)}`;
      const twice: Fault = { code: 'NEED_ANSWERED_TWICE', path, params: { kind: answer.kind } };
      const first = keys.indexOf(needKey(answer)) === index;
      return [...(first ? [] : [twice]), ...reasonFaults(answer, path), ...confirmedFaults(answer, path)];
    }),
    ...(open.length === 0 ? [] : [missing]),
  ];
}

function reasonFaults({ decision, reasonCode }: NeedAnswer, path: string): Fault[] {
  const list = REASONS_OF[decision];
  if (Object.hasOwn(list.codes, reasonCode)) return [];
  return [
    {
      code: 'NEED_REASON_OF_OTHER_ANSWER',
      path: `${path}/reasonCode`,
      params: { allowed: named(list) },
    },
  ];
}

/** What a declined need states of itself goes nowhere. */
function confirmedFaults(answer: NeedAnswer, path: string): Fault[] {
  if (answer.decision !== 'confirm') return [];
  const urgency = decideUrgency(answer);
  const { kind, aspects = [] } = answer;
  const known = ASPECTS_OF_NEED[kind] ?? [];
  const foreign = aspects.some((aspect) => !known.includes(aspect));
  return [
    ...(urgency.ok
      ? []
      : [{ code: urgency.refusal.code, path: `${path}/urgency`, params: urgency.refusal.params }]),
    ...(foreign ? [{ code: 'NEED_HAS_NO_SUCH_ASPECT', path: `${path}/aspects` } as const] : []),
  ];
}
