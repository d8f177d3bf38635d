import {
  LIVES_APART_REASONS,
  type LivesApartReason,
  NO_ID_REASONS,
  type NoIdReason,
  RELATIONS,
  type Relation,
  SEXES,
  type Sex,
} from '@aid-chain/vocabulary';
import { filedMemberFacts, type PersonField } from '@aid-chain/facts/http';
import {
  Checked,
  Choice,
  County,
  Day,
  IdNumber,
  Part,
  PersonName,
  Phone,
  constraint,
  type FieldOptions,
} from '@aid-chain/platform';

const REF = /^[A-Za-z][A-Za-z0-9_-]{0,19}$/;

/** A name of a member that is good for this one body; never anything personal. */
const isMemberRef = constraint('memberRef', (value) =>
  typeof value === 'string' && REF.test(value) ? undefined : 'MEMBER_REF_FORMAT',
);

/** The reference of a member within a filing. */
export const MemberRef = (options: FieldOptions): PropertyDecorator =>
  Checked(isMemberRef, options, { pattern: REF.source });

/** How facts in a filing name their member. */
export const memberRef: PersonField = {
  name: 'memberRef',
  check: (options) => MemberRef({ ...options, example: 'm1' }),
};

export class LivesTogetherDto {
  @Day({ description: '自何日起共同生活（只保留到月）', example: '2006-01-01' })
  from: string;

  @Day({ optional: true, description: '至何日（不再共同生活时填写）' })
  to?: string;

  @Choice(LIVES_APART_REASONS, { optional: true, description: '不再共同生活的原因' })
  reasonOut?: LivesApartReason;
}

/** One member. Either `idNumber`, or `noIdReasonCode` with birth date, sex and register place. */
export class MemberDto extends filedMemberFacts() {
  @MemberRef({ description: '本次申请内的成员引用，如 m1', example: 'm1' })
  ref: string;

  @Choice(RELATIONS, { description: '与户主关系；每户有且只有一名 head' })
  relation: Relation;

  @PersonName({
    description:
      '姓名，不含号码和看不见的字符，首尾空格不计 · name without numbers and unseen signs; blanks around it are no part of it',
    example: '李示范',
  })
  name: string;

  @IdNumber({
    optional: true,
    description: '公民身份号码（GB 11643），可带空格，15 位自动升为 18 位；通行证、护照不填在此处',
    example: '99000019860504001X',
  })
  idNumber?: string;

  @Choice(NO_ID_REASONS, { optional: true, description: '没有身份号码的原因' })
  noIdReasonCode?: NoIdReason;

  @Day({ optional: true, description: '出生日期（没有身份号码时必填）' })
  birthDate?: string;

  @Choice(SEXES, { optional: true, description: '性别（没有身份号码时必填）' })
  sex?: Sex;

  @County({ optional: true, description: '户籍地县级代码；缺省取身份号码前六位', example: '510683' })
  registerRegionCode?: string;

  @Part(() => LivesTogetherDto, { description: '共同生活期间' })
  livesTogether: LivesTogetherDto;

  @Phone({ optional: true, description: '手机号或带区号的固定电话，可带空格、连字符和 +86' })
  phone?: string;
}
