import type { RefusalText } from './refusal-text.js';

/** Refusals of printing. */
export const printsCodes = {
  PRINT_FOR_BOARD: {
    status: 422,
    zh: '公示单、公布单用于在村（社区）张贴，不交给本人。请去掉 presence。',
    en: 'A publicity or posting sheet is for the board of the village and not for the family: leave out presence.',
  },
  PRINT_STEP_MISSING: {
    status: 409,
    zh: '该事项还没有这一环节，不能打印{form}。请先办理：{step}。',
    en: 'This step of the track has not happened, so no {form} is printed. Do it first: {step}.',
  },
  PRINT_STEP_OVER: {
    status: 409,
    zh: '该{form}已撤下，不再另行打印。如需再要一份，请对当时的打印件办理重印。',
    en: 'This {form} is off the board, so no new one is printed. For one more, reprint the one of that time.',
  },
  PRINT_TRACK_OVER: {
    status: 409,
    zh: '该事项已结束（{how}），{form}不再另行打印。如需再要一份，请对当时的打印件办理重印；需再办的，请受理新的申请或者恢复办理。',
    en: 'This track has ended ({how}), so no new {form} is printed. For one more, reprint the one of that time; where there is more to do, take a new application or reopen the track.',
  },
  PRINT_OBJECT_MISSING: {
    status: 422,
    zh: '该事项有 {count} 项可打印，请用 objectId 指明是哪一项待遇调整或者哪一件函，可在可打印清单中查看。',
    en: 'There are {count} of them to print: name in objectId which adjustment or inquiry it is (the list of what can be printed has them).',
  },
  PRINT_OBJECT_UNKNOWN: {
    status: 404,
    zh: '本案该事项没有这一项可打印。请核对 objectId；只有一项的可不填。',
    en: 'This track of the case has nothing of that id to print. Check objectId; where there is one alone, leave it out.',
  },
  NOTICE_RIGHTS_MISSING: {
    status: 409,
    zh: '通知书须写明救济途径，而本地尚缺：{what}。请由运维人员补充后再打印。',
    en: 'A notice has to name what the family may do against it, and the place lacks: {what}. Have an operator add it, then print.',
  },
  NOTICE_SUPERVISION_MISSING: {
    status: 409,
    zh: '本地没有 {on} 有效的监督举报电话，公示单、公布单和告知书都须写明。请由运维人员在 departments.yaml 的 supervision 中补充后再打印。',
    en: 'The place gives no phone for reports and complaints that holds on {on}, and every sheet of the board and every notice names it. Have an operator add it as supervision in departments.yaml, then print.',
  },
  PRINT_FOR_NOBODY: {
    status: 409,
    zh: '该户已于 {on} 不再存续，没有本人可以到场，不能打印完整内容。请去掉 presence，打印隐去姓名的一份。',
    en: 'This household ended on {on}, so nobody of it can be present and nothing is printed in full. Leave out presence for a masked print.',
  },
  PRINT_BEYOND_CHAIN: {
    status: 422,
    zh: '救助链没有第 {fromNo} 号及以后的记录。请核对 fromNo；不填则从第一条打印。',
    en: 'The aid chain has nothing from number {fromNo} on. Check fromNo; without it the print begins with the first step.',
  },
  PRINT_FROM_NOT_EXPECTED: {
    status: 422,
    zh: '只有救助链可以从某一号起打印，请去掉 fromNo。',
    en: 'Only an aid chain is printed from a number on: leave out fromNo.',
  },
  PRINT_PAGE_OVER: {
    status: 409,
    zh: '这一份已于 {on} 打印，打印页只在当日提供。需要再打印的，请办理重印并填写原因。',
    en: 'This copy was printed on {on}, and its page is there on that day alone. To print it once more, ask for a reprint with its reason.',
  },
  PRINT_PRESENCE_MISSING: {
    status: 422,
    zh: '这件打印件含完整姓名，只交给本人：请填写本人如何到场（presence）。不是交给本人的，请另打隐去姓名的一份。',
    en: 'This print has names in full and is for the family itself: state how it is present (presence). For anybody else, have a masked one printed.',
  },
} as const satisfies Record<string, RefusalText>;
