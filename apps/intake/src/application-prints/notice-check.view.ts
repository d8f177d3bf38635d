import { ShownFlag } from '@aid-chain/platform';

/** Whether the notice about an application is valid, and nothing else. */
export class NonAcceptanceCheckView {
  @ShownFlag({
    description:
      '编号与核验码相符，且该申请确未受理 · number and code belong together, and the application was not accepted',
  })
  valid: boolean;
}
