import { ELIGIBILITY_LINKS } from './eligibility-links.rules.js';
import { INTAKE_LINKS } from './intake-links.rules.js';
import type { LinkDefinitions } from './link-definition.js';
import { MONITORING_LINKS } from './monitoring-links.rules.js';
import { RECOGNITION_LINKS } from './recognition-links.rules.js';
import { REFERRAL_LINKS } from './referral-links.rules.js';

/** Every event type that becomes a link of the aid chain, with its facts and its sentence. */
export const LINK_DEFINITIONS: LinkDefinitions = {
  ...INTAKE_LINKS,
  ...ELIGIBILITY_LINKS,
  ...RECOGNITION_LINKS,
  ...MONITORING_LINKS,
  ...REFERRAL_LINKS,
};
