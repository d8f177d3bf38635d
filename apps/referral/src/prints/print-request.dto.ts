import { Choice, Id, PresenceDto, Whole } from '@aid-chain/platform';
import { HOUSEHOLD_PRINT_FORMS, type HouseholdPrintForm } from '@aid-chain/vocabulary';

/** What is printed of a household or of one of its members. */
export class HouseholdPrintDto extends PresenceDto {
  @Choice(HOUSEHOLD_PRINT_FORMS, { description: '打印什么 · what is printed' })
  form: HouseholdPrintForm;

  @Id({ optional: true, description: '只打印某一成员的 · of one member alone' })
  personId?: string;

  @Whole(1, 1_000_000, {
    optional: true,
    description:
      '救助链自第几环节起，一份最多 200 个环节 · the step with which the chain begins; a print has 200 at most',
  })
  fromNo?: number;
}
