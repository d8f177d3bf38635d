import { Choice, PersonName, Phone } from '@aid-chain/platform';
import { GUARDIAN_KINDS, type GuardianKind } from '@aid-chain/vocabulary';

/** Who stands for minors of whom no adult is left, or with whom a child lives that leaves. */
export class GuardianDto {
  @Choice(GUARDIAN_KINDS, { description: '监护人：个人须填姓名；尚未确定填 not-settled' })
  kind: GuardianKind;

  @PersonName({ optional: true, description: '监护人姓名' })
  name?: string;

  @Phone({ optional: true, description: '监护人电话' })
  phone?: string;
}
