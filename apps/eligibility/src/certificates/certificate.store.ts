import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText, type Tx } from '@aid-chain/messaging';
import type { CertificateAnswer } from '@aid-chain/vocabulary';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';

/** A proposal about a false certificate as it stands. */
export interface CertificateProposal {
  readonly proposalId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly proposedOn: IsoDate;
  readonly answeredOn: IsoDate | null;
  readonly answerCode: CertificateAnswer | null;
}

/** What was written of it, sealed. */
export interface CertificateTexts {
  readonly issuer: Sealed;
  readonly addressee: Sealed;
  readonly content: Sealed;
  readonly answer: Sealed | null;
}

/** Columns of a {@link CertificateProposal}; `p` is the table. */
export const PROPOSAL_COLUMNS = sql`
  p.proposal_id as "proposalId", p.case_id as "caseId", p.household_id as "householdId", p.region_code as "regionCode",
  p.proposed_on::text as "proposedOn", p.answered_on::text as "answeredOn", p.answer_code as "answerCode"`;

/** Keeps a proposal. */
export async function insertProposal(
  tx: Tx,
  proposal: Pick<CertificateProposal, 'proposalId' | 'caseId' | 'householdId' | 'regionCode' | 'proposedOn'>,
  texts: Omit<CertificateTexts, 'answer'>,
  by: string,
): Promise<void> {
  const { proposalId, caseId, householdId, regionCode, proposedOn } = proposal;
  const [issuer, addressee, content] = [texts.issuer, texts.addressee, texts.content].map((one) =>
    JSON.stringify(one),
  );
  await sql`
    insert into certificate_proposal (proposal_id, case_id, household_id, region_code, proposed_on, proposed_by, issuer, addressee, content)
    values (${proposalId}::uuid, ${caseId}::uuid, ${householdId}::uuid, ${regionCode}, ${proposedOn}::date, ${by},
      ${issuer}::jsonb, ${addressee}::jsonb, ${content}::jsonb)`.on(tx);
}

/** Locks a proposal of the own region; undefined for any other. */
export async function lockProposal(
  tx: Tx,
  id: string,
  own: SqlText,
): Promise<CertificateProposal | undefined> {
  const [found] = await sql`
    select ${PROPOSAL_COLUMNS} from certificate_proposal p
     where p.proposal_id = ${id}::uuid and ${own} for update of p`.on<CertificateProposal>(tx);
  return found;
}

/** Keeps the answer to a proposal. */
export async function keepAnswer(
  tx: Tx,
  id: string,
  given: { readonly on: IsoDate; readonly code: CertificateAnswer; readonly answer: Sealed },
): Promise<void> {
  await sql`
    update certificate_proposal set answered_on = ${given.on}::date, answer_code = ${given.code},
           answer = ${JSON.stringify(given.answer)}::jsonb
     where proposal_id = ${id}::uuid`.on(tx);
}

/** Officials whom the families of some proposals declared as relatives, by the proposals. */
export const relativesOfProposals = (ids: readonly string[]): SqlText =>
  relativesOfRefs(sql`
    select p.proposal_id as ref_id, p.household_id from certificate_proposal p
     where p.proposal_id = any (${ids}::uuid[])`);
