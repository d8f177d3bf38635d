import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { placeParameterOrNull, type PlaceRules } from '../place/place-rules.js';
import { casesWithEnd } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { isExamined } from '../cases/gathering.rules.js';
import { evidenceRange } from '../found-facts/evidence-days.js';
import { householdsByCase } from '../household/household-store.js';
import { REQUEST_COLUMNS } from '../verification-requests/request-store.js';
import type { VerificationRequest } from '../verification-requests/verification-request.js';
import type { AnsweredRequest } from './judge-answer.rules.js';

/** A request with its case, as an answer to it is judged; how it stands moves on with each answer of a batch. */
export interface AskedRequest extends AnsweredRequest {
  readonly request: VerificationRequest;
  readonly validMonths: number | null;
}

/** The requests that answers name, locked in the order of their ids, with their cases: three statements, however many they are. */
export async function askedRequests(
  tx: Sql,
  requestIds: readonly string[],
  { rules, today }: { readonly rules: PlaceRules; readonly today: IsoDate },
): Promise<Map<string, AskedRequest>> {
  const requests = await sql`
    select ${REQUEST_COLUMNS} from verification_request q where q.request_id = any(${requestIds}::uuid[])
     order by q.request_id for update`.on<VerificationRequest>(tx);
  const cases = await casesWithEnd(tx, [...new Set(requests.map(({ caseId }) => caseId))]);
  const judged = await judgedCases(tx, cases, { rules, today });
  return new Map(
    requests.flatMap((request): [string, AskedRequest][] => {
      const of = judged.get(request.caseId);
      return of === undefined ? [] : [[request.requestId, { request, ...of }]];
    }),
  );
}

type JudgedCase = Omit<AskedRequest, 'request'>;

async function judgedCases(
  tx: Sql,
  cases: readonly CaseState[],
  { rules, today }: { readonly rules: PlaceRules; readonly today: IsoDate },
): Promise<ReadonlyMap<string, JudgedCase>> {
  const households = await householdsByCase(tx, cases);
  return new Map(
    cases.map((file): [string, JudgedCase] => {
      const pack = rules.find(file.regionCode, today);
      const members = households.get(file.caseId)?.members ?? [];
      return [
        file.caseId,
        {
          isExamined: isExamined(file),
          memberIds: new Set(members.map(({ personId }) => personId)),
          range: evidenceRange({ openedOn: file.openedOn, on: today, pack }),
          scope: rules.one(file.regionCode, 'verification.scope', today) ?? [],
          validMonths: pack === undefined ? null : placeParameterOrNull(pack, 'verification.valid.months'),
        },
      ];
    }),
  );
}
