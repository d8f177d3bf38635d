import { Choice, Id, PresenceDto } from '@aid-chain/platform';
import { CASE_PRINT_FORMS, TRACKS, type CasePrintForm, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/prints`. */
export class CasePrintDto extends PresenceDto {
  @Choice(CASE_PRINT_FORMS, { description: '打印什么 · what is printed' })
  form: CasePrintForm;

  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Id({
    optional: true,
    description:
      '哪一项待遇调整或者哪一件函；只有一项的可不填 · which adjustment or inquiry; left out where there is one alone',
  })
  objectId?: string;
}
