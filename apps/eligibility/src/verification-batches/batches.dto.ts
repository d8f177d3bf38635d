import { Day } from '@aid-chain/platform';

/** Body of `POST /v1/verification-batches/{id}/sending`. */
export class BatchSendingDto {
  @Day({ description: '重新发送的日期 · day on which it is sent again' })
  on: string;
}
