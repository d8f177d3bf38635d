import { ShownInstant, ShownPart, ShownText, ShownWhole } from '../openapi/shown-fields.js';

/** One act of an operator on what all services share: keys, places, departments, handovers, the transport. */
export class OperatorActView {
  @ShownWhole({ description: '编号 · number of the row' })
  readonly actId: number;

  @ShownInstant({ description: '时间 · when' })
  readonly at: string;

  @ShownText({ description: '运维人员 · who' })
  readonly operatorId: string;

  @ShownText({ description: '操作 · act' })
  readonly action: string;

  @ShownText({ description: '对象的类型 · type of the object' })
  readonly objectType: string;

  @ShownText({ list: true, description: '对象的编号 · what it was done to' })
  readonly ids: readonly string[];

  @ShownText({ optional: true, description: '原因 · reason' })
  readonly reason?: string;
}

export class OperatorActPage {
  @ShownPart(() => OperatorActView, { list: true })
  items: OperatorActView[];

  @ShownText({ optional: true })
  next?: string;
}
