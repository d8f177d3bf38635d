import {
  NameView,
  ShownCode,
  ShownDay,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownNext,
} from '@aid-chain/platform';
import {
  nameOf,
  TEAM_CHARGES,
  TEAM_KINDS,
  TEAM_ORIGINS,
  TEAM_POSITIONS,
  TEAM_TASKS,
  teamChargeCodes,
  teamOriginCodes,
  teamPositionCodes,
  teamTaskCodes,
  type TeamCharge,
  type TeamKind,
  type TeamOrigin,
  type TeamPosition,
  type TeamTask,
} from '@aid-chain/vocabulary';

/** The team that somebody works in. */
class TeamView {
  @ShownText({ description: '专班编号 · id of the team' })
  id: string;

  @ShownCode(TEAM_KINDS, { description: '专班种类 · kind of the team' })
  kind: TeamKind;

  @ShownPart(() => NameView, { description: '专班名称 · name of the team' })
  name: NameView;

  @ShownRegion({ description: '专班所在地区 · region of the team' })
  regionCode: string;
}

/** A task with its name. */
class TeamTaskView {
  @ShownCode(TEAM_TASKS, { description: '任务 · task' })
  code: TeamTask;

  @ShownPart(() => NameView, { description: '任务名称 · name of the task' })
  name: NameView;
}

/** Somebody who works in a team today, as it is posted at the window (S0-11). */
export class TeamMemberView {
  @ShownPart(() => TeamView, { description: '专班 · team' })
  team: TeamView;

  @ShownText({ description: '姓名 · name' })
  name: string;

  @ShownCode(TEAM_POSITIONS, { description: '职务 · place in the team' })
  position: TeamPosition;

  @ShownCode(TEAM_CHARGES, { optional: true, description: '分管业务 · business in charge of' })
  charge?: TeamCharge;

  @ShownPart(() => NameView, {
    description: '职务和分管业务的名称 · place and business in words',
  })
  title: NameView;

  @ShownCode(TEAM_ORIGINS, { description: '人员来源 · from where the member came into the team' })
  origin: TeamOrigin;

  @ShownPart(() => NameView, { description: '人员来源的名称 · origin in words' })
  originName: NameView;

  @ShownPart(() => TeamTaskView, { list: true, description: '承担的任务 · tasks' })
  tasks: readonly TeamTaskView[];

  @ShownDay({ description: '自何日起 · since this day' })
  from: string;

  @ShownDay({ optional: true, description: '至何日（含） · until this day, with it' })
  to?: string;
}

export class TeamMemberPage {
  @ShownPart(() => TeamMemberView, { list: true })
  items: readonly TeamMemberView[];

  @ShownNext()
  next?: string;
}

/** A member as the directory holds it. */
export interface TeamMemberRow {
  readonly teamId: string;
  readonly rowNo: number;
  readonly kind: TeamKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly regionCode: string;
  readonly name: string;
  readonly position: TeamPosition;
  readonly charge: TeamCharge | null;
  readonly origin: TeamOrigin;
  readonly tasks: readonly TeamTask[];
  readonly from: string;
  readonly to: string | null;
}

export function teamMemberView(row: TeamMemberRow): TeamMemberView {
  const { name, position, charge, origin, tasks, from, to } = row;
  return {
    team: {
      id: row.teamId,
      kind: row.kind,
      name: { zh: row.nameZh, en: row.nameEn },
      regionCode: row.regionCode,
    },
    ...{ name, position, title: titleOf(position, charge) },
    ...(charge === null ? {} : { charge }),
    ...{ origin, originName: nameOf(teamOriginCodes, origin) },
    tasks: tasks.map((code) => ({ code, name: nameOf(teamTaskCodes, code) })),
    from,
    ...(to === null ? {} : { to }),
  };
}

/** A member who has a business is its head: 副组长（分管民政）, 成员（民政业务负责人） (S0-12). */
function titleOf(position: TeamPosition, charge: TeamCharge | null): NameView {
  const title = nameOf(teamPositionCodes, position);
  if (charge === null) return title;
  const business = nameOf(teamChargeCodes, charge);
  return position === 'member'
    ? { zh: `${title.zh}（${business.zh}业务负责人）`, en: `${title.en}, head of ${business.en}` }
    : { zh: `${title.zh}（分管${business.zh}）`, en: `${title.en} for ${business.en}` };
}
