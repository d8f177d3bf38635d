import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import { maskName, ReadableRows, Sealer } from '@aid-chain/platform';
import type { OrganisationKind } from '@aid-chain/vocabulary';

/** Field under which name and contact of an organisation rest sealed. */
export const PROFILE_FIELD = 'social-organisation';

/** Name and contact of an organisation. */
export interface OrganisationProfile {
  readonly name: string;
  readonly contactName?: string;
  readonly phone?: string;
}

interface NamedRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly profile: Sealed;
}

/** What organisations are called: in full, as they are known to everybody, but for an individual, who is a person. */
@Injectable()
export class OrganisationNames {
  constructor(
    private readonly sealer: Sealer,
    private readonly readable: ReadableRows,
  ) {}

  /** Names of some of them by id; one statement. One that cannot be opened has none, and the operator is alarmed. */
  async load(connection: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(ids)];
    if (asked.length === 0) return new Map();
    const found = await sql`
      select organisation_id as id, kind, profile from social_organisation
       where organisation_id = any (${asked}::uuid[])`.on<NamedRow>(connection);
    const { items } = this.readable.read(found, {
      table: 'social_organisation',
      idOf: ({ id }) => id,
      show: ({ id, kind, profile }) => [id, this.shown(kind, this.open(id, profile).name)] as const,
    });
    return new Map(items);
  }

  /** The name as lists show it. */
  shown(kind: OrganisationKind, name: string): string {
    return kind === 'individual' ? maskName(name) : name;
  }

  /** Name and contact in clear. */
  open(organisationId: string, profile: Sealed): OrganisationProfile {
    return this.sealer.openJson<OrganisationProfile>(PROFILE_FIELD, organisationId, profile);
  }
}
