import { Choice, PresenceDto } from '@aid-chain/platform';
import { CASE_PRINT_FORMS, TRACKS, type CasePrintForm, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/prints`. */
export class CasePrintDto extends PresenceDto {
  @Choice(CASE_PRINT_FORMS, { description: '打印什么 · what is printed' })
  form: CasePrintForm;

  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;
}
