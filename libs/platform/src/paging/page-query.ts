import { IsString, MaxLength } from 'class-validator';
import { field, Id, QueryWhole } from '@aid-chain/validation';

/** The query of every list: extend it with the list's own filters. */
export class PageQuery {
  @QueryWhole(1, 200, {
    optional: true,
    description: '最多几项，默认 50 · how many at most, 50 unless given',
  })
  limit: number = 50;

  @field(
    [IsString(), MaxLength(400)],
    { type: String, maxLength: 400 },
    {
      optional: true,
      description:
        '上一页的 next，只用于同一列表、同样的筛选条件和本人 · `next` of the page before: of this list, with these filters, for this key',
    },
  )
  cursor?: string;
}

/** The query of a list of what belongs to households and their applications. */
export class HouseholdPageQuery extends PageQuery {
  @Id({ optional: true, description: '某件申请的 · of one application' })
  applicationId?: string;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;
}
