import { QueryWhole } from '@aid-chain/platform';

/** Where a department goes on reading; asking after a number confirms that everything up to it was received. */
export class DeliveriesQuery {
  @QueryWhole(0, Number.MAX_SAFE_INTEGER, {
    optional: true,
    description: '上次收到的序号 · number of the last delivery received',
  })
  after: number = 0;

  @QueryWhole(1, 200, {
    optional: true,
    description: '最多几条，默认 50 · how many at most, 50 unless given',
  })
  limit: number = 50;
}
