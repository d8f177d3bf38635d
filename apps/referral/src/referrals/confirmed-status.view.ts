import { NameView, ShownDay, ShownPart, ShownText } from '@aid-chain/platform';

/** An economic status that is confirmed and need not be checked again (社会救助法 42(2), L-14). */
export class ConfirmedStatusView {
  @ShownText({ description: '类别代码 · class' })
  category: string;

  @ShownPart(() => NameView, { description: '类别名称 · name of the class' })
  categoryName: NameView;

  @ShownDay({ optional: true, description: '有效期至 · valid until' })
  validUntil?: string;

  @ShownPart(() => NameView, { description: '对部门的说明 · what follows for the department' })
  text: NameView;
}
