import { Injectable } from '@nestjs/common';
import { newId, ok, refuse, RefusalError, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  regionCondition,
  Sealer,
  type Answer,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { sql } from '@aid-chain/messaging';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { findCase } from '../cases/case-store.js';
import { stepDate } from '../cases/step-date.rules.js';
import type { CertificateAnswerDto, CertificateProposalDto } from './certificate.dto.js';
import { insertProposal, keepAnswer, lockProposal, type CertificateProposal } from './certificate.store.js';

/** Fields under which texts of a proposal rest sealed. */
export const CERTIFICATE_FIELDS = {
  issuer: 'certificate-issuer',
  addressee: 'certificate-addressee',
  content: 'certificate-content',
  answer: 'certificate-answer',
} as const;

/**
 * Proposals to the superior of who issued a false certificate (社会救助法 72; L-64). Nothing of the family's case is changed by them: it goes
 * on with other evidence.
 */
@Injectable()
export class Certificates {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses CASE_NOT_FOUND, CLOSE_RELATIVE, STEP_DATE_*. @returns 201 {proposalId, caseId} */
  propose(ctx: CommandContext, body: CertificateProposalDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const file = await findCase(tx, body.caseId, tx.actor);
      if (file === undefined) throw new RefusalError({ code: 'CASE_NOT_FOUND', params: {} });
      await checkNoRelative(tx, tx.actor, file.householdId);
      orRefuse(stepDate(body.on, file.openedOn, tx.today));
      const { caseId, householdId, regionCode } = file;
      const proposal = { proposalId: newId(), caseId, householdId, regionCode, proposedOn: body.on };
      const sealed = (field: 'issuer' | 'addressee' | 'content') =>
        this.sealer.seal(CERTIFICATE_FIELDS[field], proposal.proposalId, body[field]);
      const texts = { issuer: sealed('issuer'), addressee: sealed('addressee'), content: sealed('content') };
      await insertProposal(tx, proposal, texts, tx.actor.id);
      return answerOf(proposal, 'certificate.proposed');
    });
  }

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, CERTIFICATE_ANSWERED, STEP_DATE_*. @returns 201 {proposalId, caseId} */
  answer(ctx: CommandContext, id: string, { on, answer, note }: CertificateAnswerDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const proposal = await lockProposal(tx, id, regionCondition(tx.actor, sql`p.region_code`));
      if (proposal === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      await checkNoRelative(tx, tx.actor, proposal.householdId);
      orRefuse(answerAdmitted(proposal, on, tx.today));
      const sealed = this.sealer.seal(CERTIFICATE_FIELDS.answer, id, note);
      await keepAnswer(tx, id, { on, code: answer, answer: sealed });
      return answerOf(proposal, 'certificate.answered', answer);
    });
  }
}

/** An answer comes once, not before the proposal. Refuses CERTIFICATE_ANSWERED, STEP_DATE_*. */
function answerAdmitted(
  { answeredOn, proposedOn }: Pick<CertificateProposal, 'answeredOn' | 'proposedOn'>,
  on: IsoDate,
  today: IsoDate,
): Result<true> {
  if (answeredOn !== null) return refuse('CERTIFICATE_ANSWERED', { on: answeredOn });
  const day = stepDate(on, proposedOn, today);
  return day.ok ? ok(true) : day;
}

function answerOf(
  { proposalId, caseId, householdId }: Pick<CertificateProposal, 'proposalId' | 'caseId' | 'householdId'>,
  action: string,
  reason?: string,
): Answer {
  return {
    status: 201,
    body: { proposalId, caseId },
    audit: {
      ...{ action, objectType: 'certificate', objectId: proposalId, householdId, ids: [caseId] },
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
