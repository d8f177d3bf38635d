import { inBothLanguages, refuse, type Result } from '@aid-chain/kernel';
import type { OpenApplication } from './register.js';

/** Of which household an application is, as the sentence says it: of the one that files, or one that would end. */
const WHOSE = {
  filing: { zh: '该家庭', en: 'This household' },
  ending: {
    zh: '成员全部离开、将不再存续的家庭',
    en: 'The household that would end, as all its members leave it,',
  },
} as const;

/**
 * Refuses APPLICATION_ALREADY_OPEN to somebody who may see the application: whose it is and of which day; the id goes
 * with it for the program that reads the answer, as an official knows nothing by an id.
 */
export function refuseOpen(
  { applicationId, receivedOn }: OpenApplication,
  whose: keyof typeof WHOSE,
): Result<never> {
  const named = inBothLanguages({ whose: WHOSE[whose] });
  return refuse('APPLICATION_ALREADY_OPEN', { applicationId, receivedOn, ...named });
}
