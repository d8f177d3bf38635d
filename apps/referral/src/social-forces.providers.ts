import { Certificates } from './social-certificates/certificates.service.js';
import { CertificatesController } from './social-certificates/certificates.controller.js';
import { HelperAwardsController } from './helper-awards/awards.controller.js';
import { HelperAwardsReader } from './helper-awards/awards.reader.js';
import { HelperAwards } from './helper-awards/awards.service.js';
import { HelperVisitsController } from './helper-visits/visits.controller.js';
import { HelperVisitsReader } from './helper-visits/visits.reader.js';
import { HelperVisits } from './helper-visits/visits.service.js';
import { FundController } from './social-fund/fund.controller.js';
import { FundCorrections } from './social-fund/fund-corrections.service.js';
import { Funds } from './social-fund/fund.service.js';
import { Consents } from './social-matches/consents.service.js';
import { ConsentsController } from './social-matches/consents.controller.js';
import { ContactReader } from './social-matches/contact.reader.js';
import { Delivering } from './social-matches/delivering.service.js';
import { MatchesController } from './social-matches/matches.controller.js';
import { MatchesReader } from './social-matches/matches.reader.js';
import { Matching } from './social-matches/matching.service.js';
import { ProposalsReader } from './social-matches/proposals.reader.js';
import { TakingBack } from './social-matches/taking-back.service.js';
import { SocialAidReader } from './social-aid/social-aid.reader.js';
import { LawFirstAid } from './social-needs/law-first.js';
import { Opening } from './social-needs/opening.service.js';
import { PublishedNeedsReader } from './social-needs/published-needs.reader.js';
import { SocialNeedsController } from './social-needs/social-needs.controller.js';
import { SocialNeedsReader } from './social-needs/social-needs.reader.js';
import { Offers } from './social-offers/offers.service.js';
import { OffersController } from './social-offers/offers.controller.js';
import { OffersReader } from './social-offers/offers.reader.js';
import { NameKeys } from './social-organisations/name-keys.js';
import { OrganisationChanges } from './social-organisations/organisation-changes.service.js';
import { OrganisationNames } from './social-organisations/organisation-names.js';
import { Organisations } from './social-organisations/organisations.service.js';
import { OrganisationsController } from './social-organisations/organisations.controller.js';
import { OrganisationsReader } from './social-organisations/organisations.reader.js';

/** What answers about social forces: organisations, offers, needs, matches, consents, funds, certificates. */
export const SOCIAL_FORCES_CONTROLLERS = [
  OrganisationsController,
  FundController,
  CertificatesController,
  OffersController,
  SocialNeedsController,
  MatchesController,
  ConsentsController,
  HelperAwardsController,
  HelperVisitsController,
];

/** The commands and readers behind them. */
export const SOCIAL_FORCES_PROVIDERS = [
  Organisations,
  OrganisationChanges,
  NameKeys,
  OrganisationsReader,
  OrganisationNames,
  Offers,
  OffersReader,
  Opening,
  LawFirstAid,
  SocialNeedsReader,
  PublishedNeedsReader,
  Matching,
  MatchesReader,
  ProposalsReader,
  Delivering,
  TakingBack,
  Consents,
  ContactReader,
  Funds,
  FundCorrections,
  Certificates,
  SocialAidReader,
  HelperAwards,
  HelperAwardsReader,
  HelperVisits,
  HelperVisitsReader,
];
