import { ShownCode, ShownDay, ShownId } from '@aid-chain/platform';
import { APPLICATION_PRINT_FORMS, NOTICE_DELIVERY_WARNINGS } from '@aid-chain/vocabulary';

/** That a notice about an application was delivered. */
export class NoticeDeliveryView {
  @ShownId()
  applicationId: string;

  @ShownCode(APPLICATION_PRINT_FORMS, { description: '送达的通知书 · which notice' })
  form: string;

  @ShownDay({ description: '送达日期 · delivered on' })
  deliveredOn: string;

  @ShownDay({
    optional: true,
    description: '补正的期限，本地设定工作日的才有 · by when it is put right, where the place sets days',
  })
  dueOn?: string;

  @ShownCode(NOTICE_DELIVERY_WARNINGS, {
    list: true,
    description: '已登记，但请核对 · recorded all the same, to be looked at',
  })
  warnings: readonly string[];
}
