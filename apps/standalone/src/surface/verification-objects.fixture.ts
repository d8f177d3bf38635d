import { newId } from '@aid-chain/kernel';
import type { RunningServices } from '@aid-chain/testing';
import type pg from 'pg';

/** A request to a source, an answer that fits none, a batch that the platform refused, and a letter to a unit of the case of a scene. @returns ids by their names */
export async function verifyCase(
  stack: RunningServices,
  database: pg.Client,
  { caseId, member }: { readonly caseId: string; readonly member: string },
): Promise<Record<string, string>> {
  const asked = await stack
    .http('demo-civil-affairs')
    .post<{ requests: { requestId: string }[] }>('eligibility', `/v1/cases/${caseId}/verification-requests`, {
      on: '2026-01-12',
      persons: [{ personId: member, sources: ['tax', 'vehicles'] }],
      authority: { kind: 'cross-province', regionCode: '420100' },
    });
  const [request = '', waiting = ''] = asked.body.requests.map(({ requestId }) => requestId);
  const inquiry = await stack.http('demo-clerk').post('eligibility', `/v1/cases/${caseId}/inquiry-letters`, {
    ...{ on: '2026-01-12', unit: '示范单位', purpose: 'income', fields: ['wage'] },
    ...{ personId: member },
  });
  const parked = newId();
  await database.query(
    `insert into eligibility.verification_answer
       (answer_id, content_hash, request_id, channel, state, code, params, arrived_on, parked_id)
     values ('a-1', 'x', $1, 'folder', 'parked', 'ANSWER_UNREADABLE', '{}', '2026-01-12', $2)`,
    [request, parked],
  );
  const batch = newId();
  await database.query(
    `with made as (
       insert into eligibility.verification_batch (batch_id, channel, attempts, fault, refused_at)
       values ($1, 'http', 1, 'STATUS_422', clock_timestamp()) returning batch_id)
     update eligibility.verification_request set batch_id = made.batch_id from made where request_id = $2`,
    [batch, waiting],
  );
  return {
    'verification-batch': batch,
    'verification-request': request,
    'parked-answer': parked,
    inquiry: String(inquiry.body['letterId']),
  };
}
