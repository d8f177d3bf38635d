import type { DepartmentDeath, DepartmentFacts } from '@aid-chain/contracts';
import type { CommandTx } from '@aid-chain/platform';
import { dataKinds } from '../data-kinds/data-kinds.js';
import { indicatorOf } from '../indicators/indicators.js';
import type { Warning } from '../warnings/warning.entity.js';

/** What departments report of a household, for those who examine it; nothing where there is none. */
export interface Reported {
  readonly facts?: DepartmentFacts;
  readonly deaths?: DepartmentDeath[];
}

/**
 * What the rows of the kinds that the indicator names state of the household; an event has place for the facts of one
 * kind. Whom the rows have as dead goes with them: a review must not pass over them in silence (S2-09).
 */
export async function reported(tx: CommandTx, warning: Warning): Promise<Reported> {
  const kinds = dataKinds(indicatorOf(warning.indicator)?.attaches ?? []);
  const facts = await kinds.find((one) => one.facts !== undefined)?.facts?.(tx, warning);
  const deaths: DepartmentDeath[] = [];
  for (const kind of kinds) deaths.push(...((await kind.deaths?.(tx, warning.householdId)) ?? []));
  return { ...(facts === undefined ? {} : { facts }), ...(deaths.length === 0 ? {} : { deaths }) };
}
