import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What an item of the window is: a class that is recognised after an application, or a measure that follows from one. */
export const windowItemKindCodes = {
  name: 'window-item-kind',
  term: '导办一口清',
  open: true,
  codes: {
    recognition: { zh: '认定', en: 'recognition' },
    measure: { zh: '帮扶措施', en: 'measure' },
    award: { zh: '奖补（给带动、吸纳困难群众的主体）', en: 'award to who helps a family' },
  },
} as const satisfies CodeList;
export const WINDOW_ITEM_KINDS = codesOf(windowItemKindCodes);
export type WindowItemKind = CodeOf<typeof windowItemKindCodes>;

/** Where an item is asked for (社会救助法 38, 64). */
export const askedAtCodes = {
  name: 'asked-at',
  term: '导办一口清',
  open: true,
  codes: {
    window: { zh: '乡镇（街道）社会救助窗口', en: 'the window of the township' },
    school: { zh: '就读学校；窗口也可转办', en: 'the own school; the window forwards it, too' },
    'window-or-department': {
      zh: '乡镇（街道）窗口或者住房保障部门',
      en: 'the window of the township, or the department for housing',
    },
  },
} as const satisfies CodeList;
export const ASKED_AT = codesOf(askedAtCodes);
export type AskedAt = CodeOf<typeof askedAtCodes>;
