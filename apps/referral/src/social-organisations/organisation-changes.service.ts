import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  checkOwnRegion,
  Commands,
  Directory,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { NameKeys } from './name-keys.js';
import { keepChange, keepEnd, lockOffersOf, underWay } from './organisation-change.store.js';
import type { OrganisationChangeDto, OrganisationEndDto } from './organisation-change.dto.js';
import { OrganisationNames, PROFILE_FIELD, type OrganisationProfile } from './organisation-names.js';
import { organisationNamed, type Organisation } from './organisation.store.js';
import { checkStands, lockOwnOrganisation } from './own-organisation.js';

/** What is registered of an organisation changes, and it ends; what it promised stays for people to see to. */
@Injectable()
export class OrganisationChanges {
  constructor(
    private readonly commands: Commands,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly names: OrganisationNames,
    private readonly keys: NameKeys,
  ) {}

  /** Refuses NOT_FOUND, SOCIAL_ORGANISATION_ENDED, SOCIAL_NOTHING_CHANGED, SOCIAL_ORGANISATION_KNOWN, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE. */
  change(ctx: CommandContext, id: string, body: OrganisationChangeDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const organisation = await lockOwnOrganisation(tx, id);
      checkStands(organisation);
      const { kind, regionCode: before } = organisation;
      const regionCode = body.regionCode ?? before;
      if (regionCode !== before) await checkOwnRegion(this.directory, tx.actor, regionCode, tx);
      const was = this.names.open(id, organisation.profile);
      const profile = changed(was, body);
      if (regionCode === before && isSame(was, profile))
        throw new RefusalError({ code: 'SOCIAL_NOTHING_CHANGED', params: {} });
      const nameKey = this.keys.keyOf({ kind, regionCode, name: profile.name });
      const sealed = this.sealer.sealJson(PROFILE_FIELD, id, profile);
      const kept = { organisationId: id, regionCode, profile: sealed };
      if (!(await keepChange(tx, kept, { nameKey, on: tx.today, by: tx.actor.id }))) {
        const known = (await organisationNamed(tx, nameKey)) ?? '';
        throw new RefusalError({ code: 'SOCIAL_ORGANISATION_KNOWN', params: { organisationId: known } });
      }
      return answerOf(tx, organisation, { action: 'social-organisation.changed' });
    });
  }

  /** What it offers is withdrawn with it. Refuses NOT_FOUND, SOCIAL_ORGANISATION_ENDED. */
  end(ctx: CommandContext, id: string, { reasonCode }: OrganisationEndDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      await lockOffersOf(tx, id);
      const organisation = await lockOwnOrganisation(tx, id);
      checkStands(organisation);
      await keepEnd(tx, id, { on: tx.today, reasonCode });
      return answerOf(tx, organisation, { action: 'social-organisation.ended', reason: reasonCode });
    });
  }
}

function changed(was: OrganisationProfile, body: OrganisationChangeDto): OrganisationProfile {
  const { name, contactName, phone } = body;
  return {
    ...was,
    ...(name === undefined ? {} : { name }),
    ...(contactName === undefined ? {} : { contactName }),
    ...(phone === undefined ? {} : { phone }),
  };
}

const isSame = (one: OrganisationProfile, other: OrganisationProfile): boolean =>
  one.name === other.name && one.contactName === other.contactName && one.phone === other.phone;

async function answerOf(
  tx: CommandTx,
  { organisationId, fundFen }: Organisation,
  audit: { readonly action: string; readonly reason?: string },
) {
  const open = await underWay(tx, organisationId);
  return {
    status: 201 as const,
    body: { organisationId, ...open, ...(fundFen === 0 ? {} : { fundFen }) },
    audit: { ...audit, objectType: 'social-organisation', objectId: organisationId },
  };
}
