import { Choice, Code, Day, Id } from '@aid-chain/platform';
import { named, SUPPORT_FORMS, supportFormCodes, type SupportForm } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/support-form`: what a tekun person chose. */
export class SupportFormDto {
  @Day({ description: '选择日期 · day of the choice' })
  on: string;

  @Id({ description: '特困人员 · the tekun person' })
  personId: string;

  @Choice(SUPPORT_FORMS, {
    description: `供养形式，由本人选择 · the person’s own choice: ${named(supportFormCodes)}`,
  })
  form: SupportForm;

  @Code({ description: '询问的工作人员 · official who asked the person', example: 'demo-clerk' })
  askedBy: string;
}
