import { groupBy } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { ReceivedDibao } from '@aid-chain/policy';
import type { Category } from '@aid-chain/vocabulary';
import { RECOGNITION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted } from '../documents/stored-document.rules.js';
import { withFamilies } from '../mergers/merged-households.sql.js';
import { periodsOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

/** What of earlier decisions the rules go by. */
export interface RunningBenefits {
  /** Who is a tekun person: a pupil goes on past 18 (L-43). */
  readonly tekunPersons: readonly string[];
  /** What the household, and persons of it, have in dibao: nothing of it is reduced for want of an answer (D57 13(三)). */
  readonly dibao: readonly ReceivedDibao[];
}

export const NO_BENEFITS: RunningBenefits = { tekunPersons: [], dibao: [] };

interface Row {
  readonly householdId: string;
  readonly id: string;
  readonly category: Extract<Category, 'dibao' | 'tekun'>;
  readonly personId: string | null;
  /** Of dibao alone: who is a tekun person does not rest on an amount. */
  readonly document: object | null;
}

/**
 * What runs in each of some households, and in those that are one with them today.
 * @returns by household, none where nothing runs
 * @throws RefusalError DOCUMENT_VERSION_UNKNOWN
 */
export async function runningBenefitsOf(
  connection: Sql,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, RunningBenefits>> {
  const found = await sql`${withFamilies('whole', householdIds)}
select family.asked_id as "householdId", recognition_id as id, category, person_id::text as "personId",
       case when category = 'dibao' then document end as document
from family join recognition on recognition.household_id = family.household_id
where category in ('dibao', 'tekun') and state = 'running'
order by 1, 4, 2`.on<Row>(connection);
  const byHousehold = groupBy(found, ({ householdId }) => householdId);
  return new Map([...byHousehold].map(([id, each]) => [id, benefitsOf(each)]));
}

function benefitsOf(found: readonly Row[]): RunningBenefits {
  const tekun = found.flatMap(({ category, personId }) =>
    category === 'tekun' && personId !== null ? [personId] : [],
  );
  const dibao = found.flatMap(({ id, personId, document }): ReceivedDibao[] => {
    if (document === null) return [];
    // For which day it is asked the rules know: what begins later is named with its day.
    const periods = periodsOf(lifted<Recognition>(RECOGNITION_DOCUMENT, id, document));
    const [{ monthlyAmountFen } = { monthlyAmountFen: null }, ...changes] = periods;
    return [{ personId, monthlyAmountFen, ...(changes.length === 0 ? {} : { changes }) }];
  });
  return { tekunPersons: [...new Set(tekun)], dibao };
}
