import { Choice, Code, Day, Part, Whole } from '@aid-chain/validation';
import {
  SUPPORTER_RELATIONS,
  SUPPORTER_SITUATIONS,
  type SupporterRelation,
  type SupporterSituation,
} from '@aid-chain/vocabulary';
import { LARGEST_FEN } from '../limits.js';
import { DisabilityDto } from './disability.dto.js';

/** Somebody outside the household who owes the member support, as the survey found them (T43 8; S4-07). */
export class OutsideSupporterDto {
  @Choice(SUPPORTER_RELATIONS, { description: '与成员的关系 · relation to the member' })
  relation: SupporterRelation;

  @Choice(SUPPORTER_SITUATIONS, { description: '履行义务的能力 · ability to support' })
  situation: SupporterSituation;

  @Day({ optional: true, description: '出生日期 · birth date' })
  birthDate?: string;

  @Part(() => DisabilityDto, { optional: true, description: '残疾（有残疾证时填写） · disability' })
  disability?: DisabilityDto;

  @Whole(0, LARGEST_FEN.income, {
    optional: true,
    description: '裁判、调解确定的每月数额，单位：分 · support a month by a judgment or mediation, in fen',
  })
  judgedMonthlyFen?: number;

  @Whole(0, LARGEST_FEN.income, {
    optional: true,
    description: '协议约定的每月数额，单位：分 · support a month by an agreement, in fen',
  })
  agreedMonthlyFen?: number;

  @Whole(0, LARGEST_FEN.income, {
    optional: true,
    description: '义务人家庭的月收入，单位：分 · income a month of the supporter’s household, in fen',
  })
  familyMonthlyFen?: number;

  @Whole(1, 50, {
    optional: true,
    description: '义务人家庭的人数 · members of the supporter’s household',
  })
  familySize?: number;

  @Whole(1, 50, {
    optional: true,
    description:
      '义务人须赡养、抚养、扶养的户外人数（含该成员） · people outside their household whom they owe support, the member among them',
  })
  supportsCount?: number;

  @Code({
    optional: true,
    description:
      '支付方代码，与其所付赡养费、抚养费、扶养费收入项目的支付方代码一致；填写后按该义务人本人实付比较 · code of the payer, the same as on the incomes that this supporter pays: then their duty is compared with what they pay themselves',
    example: 'son-1',
  })
  payer?: string;
}
