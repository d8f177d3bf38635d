import type { Payload } from '@aid-chain/contracts';
import type { Circumstance, Income } from '@aid-chain/facts';
import { addDays } from '@aid-chain/kernel';
import type { Sealer } from '@aid-chain/platform';
import { idNumber } from '@aid-chain/testing';
import type { FamilyOf, PersonOf } from './families.fixture.js';

export interface Identity {
  readonly householdId: string;
  readonly applicationId: string;
  readonly personIds: readonly string[];
}

const PLACE = '510683990001';
export const NAMES = ['试一', '试二', '试三', '试四'] as const;
export const ADDRESS = '示范镇示范一村试验组';

/** The year whose incomes count for an application: the twelve months before its month. */
function yearBefore(receivedOn: string): { from: string; to: string } {
  const first = `${receivedOn.slice(0, 7)}-01`;
  return { from: `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`, to: addDays(first, -1) };
}

export function householdData(
  family: FamilyOf,
  { householdId, personIds }: Identity,
  sealer: Sealer,
): Payload<'intake.household-registered.v1'> {
  const members = family.persons.map(({ birthDate }, index) => {
    const personId = personIds[index] ?? '';
    const seal = (field: string, text: string) => sealer.seal(field, personId, text);
    return {
      personId,
      relation: index === 0 ? ('head' as const) : ('other' as const),
      name: seal('name', NAMES[index] ?? '试'),
      idNumber: seal('idNumber', idNumber(index, { birthDate })),
      birthDate: seal('birthDate', birthDate),
      sex: 'female' as const,
      registerRegionCode: '510683',
      livesTogether: { from: '2015-01-01' },
    };
  });
  const address = sealer.seal('address', householdId, ADDRESS);
  return { subject: { householdId }, regionCode: PLACE, residence: 'rural', address, members };
}

export function acceptedData(
  family: FamilyOf,
  { householdId, applicationId }: Identity,
): Payload<'intake.application-accepted.v1'> {
  return {
    subject: { householdId },
    applicationId,
    receivedOn: family.receivedOn,
    regionCode: PLACE,
    channel: 'window',
    filedBy: 'self',
    categoriesRequested: [...family.categories],
    helpRequested: [...(family.help ?? [])],
  };
}

export function factsData(
  family: FamilyOf,
  { householdId, applicationId, personIds }: Identity,
  sealer: Sealer,
): Payload<'intake.facts-declared.v1'> {
  const period = yearBefore(family.receivedOn);
  const ofPersons = <T>(of: (person: PersonOf, personId: string) => T[]) =>
    family.persons.flatMap((person, index) => of(person, personIds[index] ?? ''));
  const medical = family.selfPaidMedicalFen ?? 0;
  return {
    subject: { householdId },
    applicationId,
    circumstances: sealer.sealJson('circumstances', householdId, ofPersons(circumstance)),
    incomes: ofPersons(({ wageFenPerMonth = 0 }, personId) =>
      wageFenPerMonth === 0 ? [] : [wage(personId, wageFenPerMonth * 12, period)],
    ),
    expenditures: medical === 0 ? [] : [{ kind: 'medical', grossFen: medical, reimbursedFen: 0, period }],
    assets: [
      { kind: 'deposit', valueFen: 0, locationRegionCode: '510683' },
      { kind: 'dwelling', count: 1, locationRegionCode: '510683' },
      { kind: 'vehicle', count: 0, locationRegionCode: '510683' },
    ],
    housing: { grade: family.housingGrade ?? 'A', only: true },
    water: { safe: family.waterSafe ?? true },
    authorisations: ofPersons(({ birthDate, unsigned }, personId) =>
      birthDate > '2008' || unsigned === true
        ? []
        : [{ personId, textVersion: 'authorisation-2026', signedOn: family.receivedOn }],
    ),
    declaredRelatives:
      family.relatedTo === undefined
        ? []
        : [{ personId: personIds[0] ?? '', relation: 'sibling', staffCode: family.relatedTo }],
  };
}

function wage(personId: string, amountFen: number, period: { from: string; to: string }): Income {
  return { personId, kind: 'wage', itemCode: 'wage', amountFen, period };
}

function circumstance(person: PersonOf, personId: string): Circumstance[] {
  const { severelyIll = false, student, labour = 'able', status = 'not-working' } = person;
  return [
    {
      personId,
      illness: { severe: severelyIll, chronic: false },
      ...(student === undefined ? {} : { student: { stage: student } }),
      labour,
      employment: { status, ...(status === 'unemployed' ? { since: '2026-01-05' } : {}) },
      incomeComplete: true,
    },
  ];
}
