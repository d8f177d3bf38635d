import { ShownFlag } from '@aid-chain/platform';

/** Whether the notice about an application is valid, and nothing else. */
export class NonAcceptanceCheckView {
  @ShownFlag({
    description:
      '编号与核验码相符，且通知书现仍有效：不予受理的决定未被撤销，或者申请仍在等待补正 · number and code belong together, and the notice holds: the refusal stands, or the application waits to be put right',
  })
  valid: boolean;
}
