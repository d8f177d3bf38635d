import { isId, type FieldRule } from '@aid-chain/kernel';
import {
  BetweenFields,
  Checked,
  Choice,
  constraint,
  Day,
  IdNumber,
  Part,
  Parts,
  taken,
  Text,
} from '@aid-chain/platform';
import {
  HOUSEHOLD_CHANGE_REASONS,
  CORRECTION_PAPERS,
  WINDOW_DECISIONS,
  WINDOW_REASONS,
  type CorrectionPaper,
  type HouseholdChangeReason,
  type WindowDecision,
  type WindowReason,
} from '@aid-chain/vocabulary';
import { MemberRef } from '../filing/member.dto.js';
import { FamilyFindingsDto, PersonDto } from '../household-changes/household-change.dto.js';
import { NEW } from './named-members.rules.js';

const isIdOrNew = constraint('idOrNew', (value) =>
  value === NEW || (typeof value === 'string' && isId(value)) ? undefined : 'ID_INVALID',
);

const ID_OR_NEW = '^(new|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$';

const inSmallLetters = (id: string): string => id.toLowerCase();

export class MemberAnswerDto {
  @MemberRef({ description: '申请中的成员引用', example: 'm1' })
  ref: string;

  @Checked(isIdOrNew, { optional: true, description: '候选人的 personId，或 new' }, { pattern: ID_OR_NEW })
  @taken(inSmallLetters)
  personId?: string;

  @MemberRef({ optional: true, description: '与另一项为同一人时，另一项的引用' })
  sameAs?: string;

  @IdNumber({
    optional: true,
    description:
      '申请中的号码填写有误的：证件上的号码，收到日期不变 · the number of the card, where the filing has it mistyped; the day of receipt stays',
    example: '99000019860504001X',
  })
  idNumber?: string;
}

export class AnsweredChangeDto {
  @Day({ description: '变更自何日起', example: '2026-01-10' })
  effectiveOn: string;

  @Choice(HOUSEHOLD_CHANGE_REASONS, { description: '变更原因' })
  reasonCode: HouseholdChangeReason;
}

/** What accepts a filing says nothing of one that is refused: both in one answer would leave open which of them holds. */
const ONLY_WHERE_ACCEPTED = [
  'householdId',
  'members',
  'relations',
  'change',
  'guardian',
  'confirmedDoubts',
  'paper',
];

const nothingBesideRefusal = ONLY_WHERE_ACCEPTED.map((at): FieldRule => ({
  code: 'WINDOW_REFUSAL_WITH_ANSWERS',
  at,
  isBroken: (fields) => isForFamily(fields['decision']) && isGiven(fields[at]),
}));

/** Whether the answer is a notice to the family, and accepts nothing. */
function isForFamily(decision: unknown): boolean {
  return decision === 'refuse' || decision === 'supplement';
}

/** A refusal for a reason of no code, and what is to be put right, are explained to the family; what is accepted has nothing to explain (社会救助法 70, 76; D57 10). */
const noteOfRefusal: readonly FieldRule[] = [
  {
    code: 'WINDOW_REFUSAL_UNEXPLAINED',
    at: 'note',
    isBroken: (fields) =>
      fields['decision'] === 'refuse' && fields['reasonCode'] === 'other' && !isGiven(fields['note']),
  },
  {
    code: 'WINDOW_SUPPLEMENT_UNEXPLAINED',
    at: 'note',
    isBroken: (fields) => fields['decision'] === 'supplement' && !isGiven(fields['note']),
  },
  {
    code: 'WINDOW_NOTE_OF_REFUSAL',
    at: 'note',
    isBroken: (fields) => !isForFamily(fields['decision']) && isGiven(fields['note']),
  },
];

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

/** What the window found out about a filing that waits. */
@BetweenFields([...nothingBesideRefusal, ...noteOfRefusal])
export class WindowCheckDto extends FamilyFindingsDto {
  @Choice(WINDOW_DECISIONS, {
    description:
      'confirm：登记随申请变更；correct：以登记为准受理；supplement：一次性告知补正，收到日期不变；refuse：不予受理 · supplement: the family is asked once to put it right, with its day of receipt',
  })
  decision: WindowDecision;

  @Choice(WINDOW_REASONS, { description: '依据或不予受理的原因' })
  reasonCode: WindowReason;

  @Text(500, {
    optional: true,
    description:
      '不予受理的理由，或者全部须补正的内容，载入通知书（加密保存）；告知补正、原因为 other 的必填 · why, or all that is to be put right, for the family and its notice, kept sealed; needed with supplement and with other',
  })
  note?: string;

  @Checked(
    isIdOrNew,
    { optional: true, description: '候选户的 householdId，或 new；不予受理时不填' },
    { pattern: ID_OR_NEW },
  )
  @taken(inSmallLetters)
  householdId?: string;

  @Parts(() => MemberAnswerDto, 50, { optional: true, description: '每名成员是谁；不予受理时不填' })
  members: MemberAnswerDto[] = [];

  @Parts(() => PersonDto, 50, {
    optional: true,
    description: '成员离开的户中，留下的人变更后与户主的关系，如由谁任户主',
  })
  relations: PersonDto[] = [];

  @Part(() => AnsweredChangeDto, { optional: true, description: '由此产生的户的变更：自何日起、因何' })
  change?: AnsweredChangeDto;

  @Choice(CORRECTION_PAPERS, {
    optional: true,
    description:
      '确认（confirm）使登记的姓名或身份号码改变时必填，由审核人员核对：person-seen 或 police-certificate；登记已去世的人在世时必填，证明原登记有误',
  })
  paper?: CorrectionPaper;
}
