import { ShownCode, ShownDay, ShownFlag, ShownText } from '@aid-chain/platform';
import { NOTICE_METHODS, WINDOW_REASONS } from '@aid-chain/vocabulary';

/** That the window asked a family to put its application right, and by when it does (D57 10). */
export class AskedSupplementView {
  @ShownDay({ description: '告知补正之日 · asked on' })
  askedOn: string;

  @ShownCode(WINDOW_REASONS, { description: '需补正的事项 · what is to be put right' })
  reasonCode: string;

  @ShownDay({ optional: true, description: '告知书送达之日 · its notice was delivered on' })
  deliveredOn?: string;

  @ShownFlag({
    description:
      '本地是否设定补正的工作日：未设定的没有期限，不会逾期，请主动跟进 · whether the place sets days for it: without them there is no last day and nothing becomes overdue',
  })
  hasLastDay: boolean;

  @ShownDay({ optional: true, description: '补正的期限，自送达起算 · by when, counted from the delivery' })
  dueOn?: string;

  @ShownDay({
    optional: true,
    description:
      '窗口受理、不予受理或者申请撤回之日，不再等待补正 · since when the window waits for it no more',
  })
  closedOn?: string;
}

/** The same on the page of its application, with what the window wrote. */
export class FilingSupplementView extends AskedSupplementView {
  @ShownCode(NOTICE_METHODS, { optional: true, description: '送达方式 · how it was delivered' })
  deliveryMethod?: string;

  @ShownText({
    optional: true,
    description: '窗口写明须补正的内容，仅在填写查看原因时 · what the window wrote, with Unmask-Reason only',
  })
  note?: string;
}
