import { printedDay, type ConsentFormModel } from '@aid-chain/printing';
import { nameOf, verificationSourceCodes } from '@aid-chain/vocabulary';
import { lastSigned } from '../authorisation/authorisation-store.js';
import { isOpen } from '../cases/case-track.rules.js';
import { authorisedFrom } from '../found-facts/evidence-days.js';
import { placeParameterOrNull } from '../place/place-rules.js';
import { onceIf, type CasePaper } from './case-paper.js';

/** What the adults of the family sign before anything is asked about them, by the text of the place (社会救助法 40, 41; L-09, L-10). */
export const consentForm: CasePaper = {
  form: 'consent-form',
  event: 'application',
  step: { zh: '受理申请', en: 'accept the application' },
  seen: ['name', 'place'],
  things: ({ state }) => onceIf(isOpen(state)),
  fill: async (given, { connection, offices, rules }) => {
    const { file, track, applicant, place, members, today, pack } = given;
    const { regionCode } = file;
    const signers = members.filter(({ isAdult, livesHere }) => isAdult && livesHere);
    const signed = await lastSigned(
      connection,
      signers.map(({ personId }) => personId),
    );
    const from = authorisedFrom({ on: today, pack });
    const office = await offices.office(connection, regionCode, track);
    const law = rules.citationOf(regionCode, 'verification.ground.application', today);
    const months = placeParameterOrNull(pack, 'authorisation.valid.months');
    const sources = placeParameterOrNull(pack, 'verification.scope') ?? [];
    const versions = rules.one(regionCode, 'authorisation.text-versions', today) ?? [];
    return (language): ConsentFormModel => ({
      ...{ applicant, place, version: versions.join(', '), months: months === null ? '' : String(months) },
      sources: sources.map((source) => nameOf(verificationSourceCodes, source)[language]),
      signers: signers.map(({ personId, name, relation }) => ({
        ...{ name, relation: relation[language] },
        signed: dayShown(signed.get(personId), from)?.[language] ?? '',
      })),
      ...{ law: law[language], office: office(language) },
    });
  },
};

/** An authorisation that is valid no more has to be signed again. */
function dayShown(
  day: string | undefined,
  from: string | undefined,
): ReturnType<typeof printedDay> | undefined {
  return day === undefined || (from !== undefined && day < from) ? undefined : printedDay(day);
}
