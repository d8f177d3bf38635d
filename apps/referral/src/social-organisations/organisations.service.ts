import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import {
  checkOwnRegion,
  Commands,
  Directory,
  Sealer,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { NameKeys } from './name-keys.js';
import { PROFILE_FIELD, type OrganisationProfile } from './organisation-names.js';
import type { OrganisationDto } from './organisation.dto.js';
import { insertOrganisation, organisationNamed } from './organisation.store.js';

/** Organisations of social forces are registered by officials, who know them (社会救助法 59). */
@Injectable()
export class Organisations {
  constructor(
    private readonly commands: Commands,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly keys: NameKeys,
  ) {}

  /** Refuses REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, SOCIAL_ORGANISATION_KNOWN. */
  register(ctx: CommandContext, body: OrganisationDto): Promise<HttpAnswer> {
    const { kind, regionCode } = body;
    return this.commands.run(ctx, async (tx) => {
      await checkOwnRegion(this.directory, tx.actor, regionCode, tx);
      const organisationId = newId();
      const nameKey = this.keys.keyOf(body);
      const profile = this.sealer.sealJson(PROFILE_FIELD, organisationId, profileOf(body));
      const registered = { organisationId, kind, regionCode, registeredOn: tx.today, profile };
      if (!(await insertOrganisation(tx, registered, nameKey))) {
        const known = (await organisationNamed(tx, nameKey)) ?? '';
        throw new RefusalError({ code: 'SOCIAL_ORGANISATION_KNOWN', params: { organisationId: known } });
      }
      const audit = { action: 'social-organisation.registered', objectType: 'social-organisation' };
      return { status: 201, body: { organisationId }, audit: { ...audit, objectId: organisationId } };
    });
  }
}

function profileOf({ name, contactName, phone }: OrganisationDto): OrganisationProfile {
  return {
    name,
    ...(contactName === undefined ? {} : { contactName }),
    ...(phone === undefined ? {} : { phone }),
  };
}
