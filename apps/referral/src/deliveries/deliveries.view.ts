import { ApiProperty } from '@nestjs/swagger';

export class Delivery {
  @ApiProperty({ description: '递增，不一定连续 · increasing, not gapless' })
  readonly deliveryNo: number;

  @ApiProperty({
    type: Object,
    description: '主题上的消息原文（CloudEvents） · the event as it stands on the topic',
  })
  readonly event: object;
}

export class Deliveries {
  @ApiProperty({ type: [Delivery] })
  readonly items: readonly Delivery[];

  @ApiProperty({
    description:
      '下次作为 after 传回，表示此前消息均已收到；不等于签收转办 · send it back as after: everything up to it was received, ' +
      'which does not acknowledge a referral',
  })
  readonly last: number;
}
