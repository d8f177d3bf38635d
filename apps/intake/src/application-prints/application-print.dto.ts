import { Choice, PresenceDto } from '@aid-chain/platform';
import { APPLICATION_PRINT_FORMS, type ApplicationPrintForm } from '@aid-chain/vocabulary';

/** Body of `POST /v1/applications/{id}/prints`. */
export class ApplicationPrintDto extends PresenceDto {
  @Choice(APPLICATION_PRINT_FORMS, { description: '打印什么 · what is printed' })
  form: ApplicationPrintForm;
}
