import type { Instant } from '@aid-chain/kernel';
import type { Sql, Tx } from '@aid-chain/messaging';
import type { GivenAnswer } from './answer.rules.js';

/** The answers that a department has given to a referral. */
export function answersOf(sql: Sql, referralId: string): Promise<GivenAnswer[]> {
  return sql.query<GivenAnswer>(
    `select answer, answered_on::text as "on", reason_code as "reasonCode", to_department as "to"
       from referral_answer where referral_id = $1 order by business_at, answer`,
    [referralId],
  );
}

/** Keeps an answer, whether it moved the referral or a later one had overtaken it. */
export async function insertAnswer(
  tx: Tx,
  referralId: string,
  answer: GivenAnswer & { moved: boolean; channel: string; at: Instant },
): Promise<void> {
  await tx.query(
    `insert into referral_answer (referral_id, answer, answered_on, reason_code, to_department, moved, channel, business_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      referralId,
      answer.answer,
      answer.on,
      answer.reasonCode,
      answer.to,
      answer.moved,
      answer.channel,
      answer.at,
    ],
  );
}
