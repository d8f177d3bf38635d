import { Choice, Code, Day, Id, PageQuery, Part, Region, Text } from '@aid-chain/platform';
import {
  REMEDY_CHANNELS,
  REMEDY_DECISIONS,
  remedyDecisionCodes,
  named,
  type RemedyDecision,
  REMEDY_GROUNDS,
  REMEDY_KINDS,
  REMEDY_STATES,
  REMEDY_SUBJECTS,
  TRACKS,
  type RemedyChannel,
  type RemedyGround,
  type RemedyKind,
  type RemedyState,
  type RemedySubject,
  type Track,
} from '@aid-chain/vocabulary';

/** Who filed a remedy; kept sealed, shown to who examines it alone. */
export class ReporterDto {
  @Text(100, { description: '姓名或者名称（加密保存） · name, kept sealed' })
  name: string;

  @Text(200, { optional: true, description: '联系方式（加密保存） · how to be reached, kept sealed' })
  contact?: string;
}

/** Body of `POST /v1/remedies`. */
export class RemedyDto {
  @Choice(REMEDY_KINDS, { description: '种类 · kind of remedy' })
  kind: RemedyKind;

  @Choice(REMEDY_SUBJECTS, { description: '针对什么 · what it is about' })
  about: RemedySubject;

  @Choice(REMEDY_CHANNELS, { description: '途径，任何途径均可 · how it came in, any way counts' })
  channel: RemedyChannel;

  @Day({ description: '提出日期 · day on which it was filed' })
  receivedOn: string;

  @Day({
    optional: true,
    description:
      '行政复议、行政诉讼：知道该行为的日期 · of a reconsideration or lawsuit: when the act became known',
  })
  knownOn?: string;

  @Choice(REMEDY_GROUNDS, {
    optional: true,
    description: '行政复议、行政诉讼：不服决定或者不作为 · against a decision or against inaction',
  })
  ground?: RemedyGround;

  @Id({
    optional: true,
    description:
      '针对不予受理的复议、诉讼：未被受理的申请，据此执行结果；尚无记录的照常登记 · of a reconsideration or lawsuit against a non-acceptance: the application, by which its result is carried out; one that is not known yet is recorded with a warning',
  })
  applicationId?: string;

  @Id({ optional: true, description: '案件 · the case' })
  caseId?: string;

  @Choice(TRACKS, { optional: true, description: '事项 · track of the case' })
  track?: Track;

  @Choice(REMEDY_DECISIONS, {
    optional: true,
    description: `复议、诉讼所针对的决定；案件上没有减发、终止决定的可不填 · which decision a reconsideration or lawsuit is about; may be left out where nothing was reduced or ended: ${named(remedyDecisionCodes)}`,
  })
  decision?: RemedyDecision;

  @Id({
    optional: true,
    description: '所针对的减发或者终止的决定 · the decision that reduced or ended what ran',
  })
  adjustmentId?: string;

  @Region({ optional: true, description: '不针对案件的：所在镇、村 · place, where it is about no case' })
  regionCode?: string;

  @Code({
    optional: true,
    description: '被投诉、举报人员在目录中的编号 · who is complained of, by the id of the directory',
    example: 'demo-clerk',
  })
  subjectActor?: string;

  @Part(() => ReporterDto, {
    optional: true,
    description: '提出人；只有举报可以匿名 · who filed it; only a tip-off may be anonymous',
  })
  reporter?: ReporterDto;

  @Text(4000, { description: '内容（加密保存，不进入消息） · what was stated, kept sealed, in no message' })
  content: string;
}

/** Filters of the list of remedies. */
export class RemediesQuery extends PageQuery {
  @Choice(REMEDY_KINDS, { optional: true, description: '种类 · kind' })
  kind?: RemedyKind;

  @Choice(REMEDY_STATES, { optional: true, description: '状态 · state' })
  state?: RemedyState;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}
