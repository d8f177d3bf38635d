import { townshipOf, type IsoDate } from '@aid-chain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dueItemKindCodes, nameOf, VISIT_REASONS, type Bilingual } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import { NameView } from '../openapi/name.view.js';
import { ShownCode } from '../openapi/shown-fields.js';
import { ShownNext } from '../openapi/page-fields.js';
import { NO_DUE_DAY, type DueItemRow, type DueItemSource } from '../service/due-item-source.js';

/** What waits for a person, with the day by which it is due; no personal data. */
export class DueItemView {
  @ApiProperty({ description: '本服务内唯一 · unique within the service' })
  readonly id: string;

  @ApiProperty({ description: '待办种类 · kind', example: 'feedback' })
  readonly kind: string;

  @ApiProperty({ type: NameView, description: '种类名称 · name of the kind' })
  readonly kindName: NameView;

  @ApiProperty({ description: '所涉对象的类型 · type of the object that it is about', example: 'referral' })
  readonly objectType: string;

  @ApiProperty({ format: 'uuid', description: '所涉对象的编号 · its id' })
  readonly objectId: string;

  @ApiPropertyOptional({
    description: '在本服务何处办理 · where the step is recorded, at this service',
    example: '/v1/referrals/01900000-0000-7000-8000-000000000061/feedback',
  })
  readonly path?: string;

  @ShownCode(VISIT_REASONS, {
    list: true,
    optional: true,
    description:
      '为何需要办理（县级入户），一次入户一并办结 · why the county has to go; one visit settles all of it',
  })
  readonly reasons?: readonly string[];

  @ApiProperty({ description: '由谁办理 · the role that takes the step', example: 'department' })
  readonly role: string;

  @ApiPropertyOptional({
    type: [String],
    description:
      '镇（街道）专班今天承担此项任务的人员，窗口公示的姓名 · who of the township’s team has this task today, as posted at the window',
    example: ['示范经办一'],
  })
  readonly responsible?: readonly string[];

  @ApiPropertyOptional({ description: '责任部门 · the department that owes it', example: 'health' })
  readonly department?: string;

  @ApiProperty({ description: '地区；部门只见到镇 · region; a department sees the township' })
  readonly regionCode: string;

  @ApiProperty({ format: 'date', description: '自何日起待办 · since when it waits' })
  readonly since: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      '到期日；没有规定期限的没有此项，列在最后 · due day; absent where no policy sets one, and then last',
  })
  readonly dueOn?: string;

  @ApiProperty({ description: '超出已公布的放假安排 · the day lies beyond the calendar of days off' })
  readonly dueProvisional: boolean;

  @ApiProperty({ description: '到期日已过 · the due day has passed' })
  readonly overdue: boolean;

  @ApiPropertyOptional({
    description:
      '除该户申报的近亲属外，该岗位人员不足（入户调查须二人），须另行指派 · without declared relatives of the family too few are left in that post (a survey takes two): somebody else has to be named',
  })
  readonly needsColleague?: true;
}

export class DueItemPage {
  @ApiProperty({ type: [DueItemView] })
  readonly items: DueItemView[];

  @ApiProperty({
    description:
      '本页另有几项因该户申报您为近亲属而未列出，由同事办理 · how many more of this page are not listed, because their family declared you as a relative: colleagues have them',
  })
  readonly leftOut: number;

  @ShownNext()
  readonly next?: string;
}

/** By what a row is shown. */
interface ShownTo {
  readonly actor: Actor;
  readonly today: IsoDate;
  /** The staff who have its task; left out where a list names nobody. */
  readonly responsible?: (row: DueItemRow) => readonly string[];
  /** Whether somebody else has to be named for it. */
  readonly needsColleague?: (row: DueItemRow) => boolean;
}

/** A row as an actor sees it. @param sources those that the row is of, for what its kind is about */
export function dueItemView(
  row: DueItemRow,
  sources: readonly DueItemSource[],
  { actor, today, responsible = () => [], needsColleague = () => false }: ShownTo,
): DueItemView {
  const { kind, ref_id: objectId, due_on: dueOn } = row;
  const { of, path } = sources.flatMap(({ kinds }) => kinds[kind] ?? [])[0] ?? { of: kind, path: '' };
  const named = responsible(row);
  const kindName: Bilingual = nameOf(dueItemKindCodes, kind);
  return {
    ...{ id: `${objectId}/${row.part}`, kind, kindName, objectType: of, objectId },
    path: path.replace('{id}', row.ref_id),
    role: row.role,
    ...(named.length === 0 ? {} : { responsible: named }),
    ...(row.reasons === null || row.reasons.length === 0 ? {} : { reasons: row.reasons }),
    ...(row.department === null ? {} : { department: row.department }),
    regionCode: actor.role === 'department' ? townshipOf(row.region_code) : row.region_code,
    since: row.since,
    ...(dueOn === NO_DUE_DAY ? {} : { dueOn }),
    dueProvisional: row.due_provisional,
    overdue: dueOn < today,
    ...(needsColleague(row) ? { needsColleague: true } : {}),
  };
}
