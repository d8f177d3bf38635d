import { dataSeen, dataSeenCodes, nameOf } from '@aid-chain/vocabulary';
import { NameView } from '../openapi/name.view.js';
import { ShownDay, ShownFlag, ShownId, ShownPart, ShownText, ShownWhole } from '../openapi/shown-fields.js';

/** A household of which somebody saw data in a period, or what belongs to no household yet. */
export class ExposureView {
  @ShownId({
    description: '户；尚未立户的，其申请等的编号 · the household, or the object that is of none yet',
  })
  readonly subjectId: string;

  @ShownFlag({ description: '是否为户 · it is a household' })
  readonly isHousehold: boolean;

  @ShownId({ list: true, description: '单独查看到的成员 · members who were seen by themselves' })
  readonly personIds: readonly string[];

  @ShownDay({ description: '首次 · first day' })
  readonly firstOn: string;

  @ShownDay({ description: '末次 · last day' })
  readonly lastOn: string;

  @ShownWhole({ description: '次数 · how often' })
  readonly looks: number;

  @ShownFlag({ description: '曾否完整查看 · at least once with names and numbers in full' })
  readonly inFull: boolean;

  @ShownText({ list: true, description: '查看内容代码 · kinds of data, by their codes' })
  readonly dataSeen: readonly string[];

  @ShownPart(() => NameView, { list: true, description: '查看内容 · kinds of data' })
  readonly dataSeenNames: readonly NameView[];
}

export class ExposurePage {
  @ShownWhole({ optional: true, description: '共涉几项，仅在第一页 · how many in all, on the first page' })
  count?: number;

  @ShownPart(() => ExposureView, { list: true })
  items: ExposureView[];

  @ShownText({ optional: true })
  next?: string;
}

export interface ExposureRow {
  readonly subject_id: string;
  readonly is_household: boolean;
  readonly person_ids: readonly string[];
  readonly first_on: string;
  readonly last_on: string;
  readonly looks: number;
  readonly in_full: boolean;
  /** Actions of the looks that do not say themselves what they showed. */
  readonly actions: readonly string[];
  /** What the others showed, each list of kinds with commas between. */
  readonly seen: readonly string[];
  /** Subjects of this page and those behind it. */
  readonly count: number;
}

export function exposureView(row: ExposureRow): ExposureView {
  const byAction = row.actions.flatMap((action) => dataSeen(action));
  const byRow = row.seen.flatMap((kinds) => dataSeen('', kinds.split(',')));
  const kinds = [...new Set([...byAction, ...byRow])].sort();
  return {
    ...{ subjectId: row.subject_id, isHousehold: row.is_household, personIds: row.person_ids },
    ...{ firstOn: row.first_on, lastOn: row.last_on, looks: row.looks, inFull: row.in_full },
    dataSeen: kinds,
    dataSeenNames: kinds.map((kind) => nameOf(dataSeenCodes, kind)),
  };
}
