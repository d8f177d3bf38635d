import { dateOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { GivenAnswer } from './answer.rules.js';

/** An answer with the day on which it came, whatever day it states. */
export interface StoredAnswer extends GivenAnswer {
  readonly cameOn: IsoDate;
}

/** The answers that a department has given to a referral. */
export async function answersOf(connection: Sql, referralId: string): Promise<StoredAnswer[]> {
  const answers = await sql`
    select answer, answered_on::text as "on", reason_code as "reasonCode", to_department as "to",
           business_at as "cameAt"
      from referral_answer where referral_id = ${referralId}::uuid
     order by business_at, answer`.on<GivenAnswer & { cameAt: Date }>(connection);
  return answers.map(({ cameAt, ...answer }) => ({ ...answer, cameOn: dateOf(cameAt) }));
}

/** Keeps an answer, whether it moved the referral or a later one had overtaken it. */
export function insertAnswer(
  tx: Tx,
  referralId: string,
  answer: GivenAnswer & { moved: boolean; channel: string; at: Instant },
): void {
  sql`
    insert into referral_answer (referral_id, answer, answered_on, reason_code, to_department, moved, channel, business_at)
    values (${referralId}::uuid, ${answer.answer}, ${answer.on}::date, ${answer.reasonCode}, ${answer.to},
      ${answer.moved}::boolean, ${answer.channel}, ${answer.at}::timestamptz)`.writeOn(tx);
}
