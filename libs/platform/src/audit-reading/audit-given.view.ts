import { ShownPart, ShownText, ShownWhole } from '../openapi/shown-fields.js';

/** One field of the dialog before a step, with what was given in it. */
export class GivenFieldView {
  @ShownText({ description: '栏目 · field' })
  readonly field: string;

  @ShownText({ list: true, description: '所填内容 · what was given' })
  readonly values: readonly string[];
}

/** What was given with an act: reason, note and ticks of the dialog before it. */
export class AuditGivenView {
  @ShownWhole({ description: '本服务内的审计编号 · number of the row within the service' })
  readonly entryId: number;

  @ShownPart(() => GivenFieldView, { list: true, description: '确认时所填 · what was given' })
  readonly given: readonly GivenFieldView[];
}
