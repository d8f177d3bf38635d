import { Choice, Id } from '@aid-chain/validation';
import { PRESENCES, REPRINT_REASONS, type Presence, type ReprintReason } from '@aid-chain/vocabulary';
import { PageQuery } from '../paging/page-query.js';

/** That a print is wanted for the family itself, in full. */
export class PresenceDto {
  @Choice(PRESENCES, {
    optional: true,
    description:
      '交给本人的完整打印件：本人如何到场；不填则姓名隐去 · in full, for the family itself: how it is present; left out, names are masked',
  })
  presence?: Presence;
}

/** That a print is printed once more. */
export class ReprintDto extends PresenceDto {
  @Choice(REPRINT_REASONS, { description: '重印原因 · why it is printed again' })
  reasonCode: ReprintReason;
}

/** Whose prints are listed. */
export class PrintsQuery extends PageQuery {
  @Id({ description: '户 · the household' })
  householdId: string;
}
