import { Injectable } from '@nestjs/common';
import { sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkOpenCase,
  Directory,
  pageByDay,
  purposeEntry,
  Reads,
  regionCondition,
  Sealer,
  withoutItemsOfRelatives,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import type { CertificateProposalsQuery } from './certificate.dto.js';
import {
  PROPOSAL_COLUMNS,
  relativesOfProposals,
  type CertificateProposal,
  type CertificateTexts,
} from './certificate.store.js';
import type {
  CertificateProposalDetailView,
  CertificateProposalPage,
  CertificateProposalView,
} from './certificate.view.js';
import { CERTIFICATE_FIELDS } from './certificates.service.js';

/** Answers which proposals about false certificates there are, and what came of them. */
@Injectable()
export class CertificatesReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
  ) {}

  /** The oldest first, without those of a relative (L-15). @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: CertificateProposalsQuery): Promise<CertificateProposalPage> {
    const { householdId } = query;
    const entry = {
      ...{ action: 'certificate.listed', objectType: 'household' },
      ids: ({ items }: CertificateProposalPage) => [...new Set(items.map((item) => item.householdId))],
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = await this.conditions(actor, query);
      const { items, ...more } = await pageByDay<CertificateProposal>(connection, query, {
        select: sql`select ${PROPOSAL_COLUMNS} from certificate_proposal p`,
        ...{ conditions, day: sql`p.proposed_on`, id: sql`p.proposal_id` },
        keyOf: (row) => [row.proposedOn, row.proposalId],
      });
      const shown = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: householdId !== undefined,
        idOf: ({ proposalId }) => proposalId,
        declaredBy: relativesOfProposals,
      });
      return { ...shown, items: shown.items.map(viewOf), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for what is not there or lies elsewhere, CLOSE_RELATIVE, LOOK_UP_CASE_CLOSED */
  async one(actor: Actor, id: string, unmask: Unmasking | undefined): Promise<CertificateProposalDetailView> {
    const action = unmask === undefined ? 'certificate.read' : 'certificate.unmasked';
    const [found] = await sql`
      select ${PROPOSAL_COLUMNS}, p.issuer, p.addressee, p.content, p.answer from certificate_proposal p
       where p.proposal_id = ${id}::uuid and ${regionCondition(actor, sql`p.region_code`)}`.on<
      CertificateProposal & CertificateTexts
    >(this.reads);
    const look = { action, objectType: 'certificate', objectId: id };
    if (found === undefined) return this.reads.deny(actor, look);
    const { householdId, answeredOn } = found;
    const entry = { ...look, ids: [id], householdId, ...purposeEntry(unmask) };
    return this.reads.audited(actor, entry, async (connection) => {
      checkOpenCase(unmask, answeredOn === null);
      await checkNoRelative(connection, actor, householdId);
      return { ...viewOf(found), ...(unmask === undefined ? {} : this.texts(found)) };
    });
  }

  private async conditions(
    actor: Actor,
    { householdId, regionCode }: CertificateProposalsQuery,
  ): Promise<SqlText[]> {
    const conditions = [regionCondition(actor, sql`p.region_code`)];
    if (householdId !== undefined) conditions.push(sql`p.household_id = ${householdId}::uuid`);
    const today = this.clock.today();
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`p.region_code`));
    return conditions;
  }

  private texts({
    proposalId,
    issuer,
    addressee,
    content,
    answer,
  }: CertificateProposal & CertificateTexts): Partial<CertificateProposalDetailView> {
    const written = { issuer, addressee, content, ...(answer === null ? {} : { answer }) };
    const fields = Object.entries(written) as [keyof typeof CERTIFICATE_FIELDS, CertificateTexts['issuer']][];
    return Object.fromEntries(
      fields.map(([name, sealed]) => [name, this.sealer.open(CERTIFICATE_FIELDS[name], proposalId, sealed)]),
    );
  }
}

function viewOf(proposal: CertificateProposal): CertificateProposalView {
  const { proposalId, caseId, householdId, regionCode, proposedOn, answeredOn, answerCode } = proposal;
  return {
    ...{ proposalId, caseId, householdId, regionCode, proposedOn },
    ...(answeredOn === null ? {} : { answeredOn }),
    ...(answerCode === null ? {} : { answerCode }),
  };
}
