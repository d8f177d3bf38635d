import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownInstant,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  named,
  REDETERMINATION_CHANGES,
  REDETERMINATION_STATES,
  redeterminationChangeCodes,
  redeterminationStateCodes,
} from '@aid-chain/vocabulary';

/** How many recognitions came to one change. */
export class RedeterminationCountView {
  @ShownCode(REDETERMINATION_CHANGES, { description: `变化 · change: ${named(redeterminationChangeCodes)}` })
  change: string;

  @ShownWhole({ description: '认定的个数 · how many recognitions' })
  count: number;
}

/** The answer to a start. */
export class StartedRedeterminationView {
  @ShownId({ description: '重新核算 · the redetermination' })
  redeterminationId: string;

  @ShownRegion()
  regionCode: string;

  @ShownDay({ description: '核算日 · the day for which it computes' })
  onDay: string;

  @ShownCode(REDETERMINATION_STATES, { description: `状态 · state: ${named(redeterminationStateCodes)}` })
  state: string;
}

/** A run over the running recognitions of a place; it changes none of them. */
export class RedeterminationView extends StartedRedeterminationView {
  @ShownText({ nullable: true, description: '所用参数的版本 · digest of the parameters; none of the sample' })
  parameters: string | null;

  @ShownText({ description: '由谁开始 · who started it' })
  startedBy: string;

  @ShownInstant({ description: '何时开始 · when it was started' })
  startedAt: string;

  @ShownInstant({ nullable: true, description: '何时结束 · when it ended' })
  endedAt: string | null;

  @ShownWhole({ description: '已核算的认定 · recognitions computed so far' })
  examined: number;

  @ShownPart(() => RedeterminationCountView, { list: true, description: '各种变化的个数 · of each change' })
  counts: RedeterminationCountView[];
}

export class RedeterminationPage {
  @ShownPart(() => RedeterminationView, { list: true })
  items: RedeterminationView[];

  @ShownText({ optional: true })
  next?: string;
}
