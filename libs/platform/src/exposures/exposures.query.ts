import { Checked, Code, constraint, Day } from '@aid-chain/validation';
import { PageQuery } from '../paging/page-query.js';

/** As `keys list` names a key, or without `ac_`. */
const KEY_PREFIX_PATTERN = '^(ac_)?[A-Za-z0-9]{12}$';
const KEY_PREFIX = new RegExp(KEY_PREFIX_PATTERN);
const isKeyPrefix = constraint('keyPrefix', (value) =>
  typeof value === 'string' && KEY_PREFIX.test(value) ? undefined : 'CODE_FORMAT',
);

/** By whom, or with which key, and in which days families were seen. */
export class ExposuresQuery extends PageQuery {
  @Code({ optional: true, description: '人员编号 · the actor', example: 'demo-clerk' })
  actorId?: string;

  @Checked(
    isKeyPrefix,
    {
      optional: true,
      description:
        '密钥前缀：其持有人所见的全部 · prefix of a key: all that its holder saw, with whichever of the holder’s keys',
    },
    { pattern: KEY_PREFIX_PATTERN },
  )
  keyPrefix?: string;

  @Day({ description: '自何日起（业务日期）· first day, in business time' })
  from: string;

  @Day({ description: '至何日（含）· last day' })
  to: string;
}
