import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import {
  maskName,
  maskPhone,
  pageByDay,
  purposeEntry,
  ReadableRows,
  Reads,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { nameOf, organisationKindCodes } from '@aid-chain/vocabulary';
import { OrganisationNames } from './organisation-names.js';
import type {
  OrganisationDetailView,
  OrganisationPage,
  OrganisationsQuery,
  OrganisationView,
} from './organisation.dto.js';
import {
  ORGANISATION_COLUMNS,
  usableBy,
  usableOrganisation,
  type Organisation,
} from './organisation.store.js';

/** Answers which organisations help in a region, those that are registered for a place above it among them. */
@Injectable()
export class OrganisationsReader {
  constructor(
    private readonly reads: Reads,
    private readonly names: OrganisationNames,
    private readonly readable: ReadableRows,
  ) {}

  /** By the day on which they were registered. @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { kind, limit, cursor }: OrganisationsQuery): Promise<OrganisationPage> {
    const entry = {
      ...{ action: 'social-organisation.listed', objectType: 'social-organisation' },
      ids: ({ items }: OrganisationPage) => items.map(({ organisationId }) => organisationId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [usableBy(actor, sql`g.region_code`, sql`g.area`)];
      if (kind !== undefined) conditions.push(sql`g.kind = ${kind}`);
      const { items, ...more } = await pageByDay<Organisation>(
        connection,
        { cursor, limit },
        {
          select: sql`select ${ORGANISATION_COLUMNS} from social_organisation g`,
          ...{ conditions, day: sql`g.registered_on`, id: sql`g.organisation_id` },
          keyOf: (row) => [row.registeredOn, row.organisationId],
        },
      );
      const shown = this.readable.read(items, {
        table: 'social_organisation',
        idOf: ({ organisationId }) => organisationId,
        show: (item) => this.view(item),
      });
      return { ...shown, ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for what is not there or helps elsewhere */
  async one(
    actor: Actor,
    organisationId: string,
    unmask: Unmasking | undefined,
  ): Promise<OrganisationDetailView> {
    const action = unmask === undefined ? 'social-organisation.read' : 'social-organisation.unmasked';
    const look = { action, objectType: 'social-organisation', objectId: organisationId };
    const found = await usableOrganisation(this.reads, actor, organisationId);
    if (found === undefined) return this.reads.deny(actor, look);
    const entry = { ...look, ids: [organisationId], ...purposeEntry(unmask) };
    return this.reads.audited(actor, entry, () =>
      Promise.resolve({ ...this.view(found), ...this.contact(found, unmask !== undefined) }),
    );
  }

  private contact(
    { organisationId, profile }: Organisation,
    inClear: boolean,
  ): Partial<OrganisationDetailView> {
    const { name, contactName, phone } = this.names.open(organisationId, profile);
    return {
      ...(inClear ? { name } : {}),
      ...(contactName === undefined ? {} : { contactName: inClear ? contactName : maskName(contactName) }),
      ...(phone === undefined ? {} : { phone: inClear ? phone : maskPhone(phone) }),
    };
  }

  private view({
    organisationId,
    kind,
    regionCode,
    registeredOn,
    profile,
    fundFen,
    ...since
  }: Organisation): OrganisationView {
    return {
      ...{ organisationId, kind, kindName: nameOf(organisationKindCodes, kind), regionCode, registeredOn },
      name: this.names.shown(kind, this.names.open(organisationId, profile).name),
      ...(kind === 'township-fund' ? { fundFen } : {}),
      ...sinceView(since),
    };
  }
}

function sinceView({
  version,
  changedOn,
  endedOn,
  endReason,
}: Pick<Organisation, 'version' | 'changedOn' | 'endedOn' | 'endReason'>) {
  return {
    version,
    ...(changedOn === null ? {} : { changedOn }),
    ...(endedOn === null ? {} : { endedOn }),
    ...(endReason === null ? {} : { endReason }),
  };
}
