import type { RefusalText } from './refusal-text.js';

/** Refusals about work that one person hands to another. */
export const handoverCodes = {
  HANDOVER_LIST_CHANGED: {
    status: 409,
    zh: '交接清单在此期间有变化。请重新读取清单，核对后按新的 digest 确认。',
    en: 'The list has changed meanwhile. Read it again and confirm the new digest.',
  },
  HANDOVER_OVER: {
    status: 409,
    zh: '该交接已撤回或期限已过，无需确认。需要时请运维人员重新登记。',
    en: 'This handover was withdrawn or its period is over, so there is nothing to confirm. Ask the operator for a new one where it is needed.',
  },
  HANDOVER_LIST_TOO_LONG: {
    status: 409,
    zh: '待交接事项超过 {most} 件。请先办结一部分，或按下级地区分别交接。',
    en: 'There are more than {most} items to hand over. Finish some of them first, or hand over by the regions below.',
  },
  HANDOVER_ROLES_DIFFER: {
    status: 422,
    zh: '{giver} 的角色是 {giverRole}，{taker} 是 {takerRole}。交接只在同一角色之间进行；请选同一角色的人员，或先在 actors.json 中登记。',
    en: '{giver} is a {giverRole}, {taker} a {takerRole}. Work is handed over within one role: choose somebody of the same role, or enter the role in actors.json first.',
  },
  HANDOVER_TO_ONESELF: {
    status: 422,
    zh: '{giver} 不能把工作交给本人。请填写同一角色的另一人。',
    en: '{giver} cannot take over from the same person. Choose somebody else of the same role.',
  },
  HANDOVER_PERIOD_PAST: {
    status: 422,
    zh: '代理期间至 {to} 止，在今天（{today}）之前已经结束。请填写尚未结束的期间。',
    en: 'The period of the deputy ended on {to}, before today ({today}). Give a period that is not over yet.',
  },
  HANDOVER_PERIOD_TOO_LONG: {
    status: 422,
    zh: '代理自 {from} 至 {to}，超过 {most} 天。请核对年份；长期离岗的，请登记为接任（--kind successor），或到期后再次登记代理。',
    en: 'A deputy from {from} to {to} is longer than {most} days. Look at the year; for good, enter a successor (--kind successor), or a deputy again when this period ends.',
  },
  HANDOVER_PARTY_UNKNOWN: {
    status: 404,
    zh: '{actor} 不是可交接工作的人员（经办、镇审核、民政、农业农村），或已不在 actors.json 中。请核对编号。',
    en: '{actor} is nobody whose work is handed over (clerk, township reviewer, civil affairs, agriculture), or is not in actors.json any more. Look at the id.',
  },
  HANDOVER_OVERLAPS: {
    status: 409,
    zh: '{giver} 在该期间已有交接（{id}）。请先撤回它，或另选期间。',
    en: '{giver} has a handover in that period already ({id}). Withdraw it first, or choose another period.',
  },
} as const satisfies Record<string, RefusalText>;
