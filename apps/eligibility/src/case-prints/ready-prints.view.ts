import { NameView, ShownCode, ShownId, ShownPart, ShownText } from '@aid-chain/platform';
import { CASE_PRINT_EVENTS, CASE_PRINT_FORMS, TRACKS } from '@aid-chain/vocabulary';

/** A paper that can be printed of a case now. */
export class ReadyPrintView {
  @ShownCode(CASE_PRINT_EVENTS, { description: '环节 · the event at which it is printed' })
  event: string;

  @ShownPart(() => NameView, { description: '环节名称 · name of the event' })
  eventName: NameView;

  @ShownCode(CASE_PRINT_FORMS, { description: '打印件种类 · which form' })
  form: string;

  @ShownPart(() => NameView, { description: '种类名称 · name of the form' })
  formName: NameView;

  @ShownId({
    optional: true,
    description: '哪一项待遇调整或者哪一件函 · which adjustment or inquiry it is about',
  })
  objectId?: string;

  @ShownText({
    list: true,
    description: '已打印的编号；再要一份的办理重印 · numbers printed of it already: for one more, reprint',
  })
  numbers: readonly string[];
}

export class ReadyPrintsView {
  @ShownId()
  caseId: string;

  @ShownCode(TRACKS, { description: '事项 · track' })
  track: string;

  @ShownPart(() => ReadyPrintView, { list: true, description: '现在可打印的 · what can be printed now' })
  forms: ReadyPrintView[];
}
