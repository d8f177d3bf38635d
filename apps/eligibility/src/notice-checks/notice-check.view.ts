import { NameView, ShownCode, ShownDay, ShownFlag, ShownPart } from '@aid-chain/platform';
import { CATEGORIES } from '@aid-chain/vocabulary';

/** A class of a notice that is still received. */
export class ValidClassView {
  @ShownCode(CATEGORIES, { description: '类别 · the class' })
  category: string;

  @ShownPart(() => NameView, { description: '类别名称 · its name' })
  name: NameView;

  @ShownDay({
    optional: true,
    description: '有效期至；未定期限的没有 · valid until, where it has a last day',
  })
  validTo?: string;
}

/** Whether a notice is valid, for which class and until when, and nothing else. */
export class NoticeCheckView {
  @ShownFlag({
    description:
      '编号与核验码相符，且所列认定至今有效 · number and code belong together, and what it grants still holds',
  })
  valid: boolean;

  @ShownPart(() => ValidClassView, { list: true, description: '仍有效的类别 · classes that still hold' })
  classes: ValidClassView[];
}
