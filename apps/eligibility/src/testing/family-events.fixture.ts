import type { Payload } from '@aid-chain/contracts';
import type { Circumstance, Expenditure, Income } from '@aid-chain/facts';
import { checkIdNumber, firstOfMonth } from '@aid-chain/kernel';
import type { Sealer } from '@aid-chain/platform';
import type { Relation } from '@aid-chain/vocabulary';
import { filingOf, type FamilyOf } from './families.fixture.js';

export interface Identity {
  readonly householdId: string;
  readonly applicationId: string;
  readonly personIds: readonly string[];
}

type Declared = Payload<'intake.facts-declared.v1'>;
type Accepted = Payload<'intake.application-accepted.v1'>;
type ByRef<T> = Omit<T, 'personId'> & { readonly memberRef: string };

/** A filing as the builder makes it, with the types that intake would have found in it. */
type Filed = Omit<Accepted, 'subject' | 'applicationId'> &
  Pick<Declared, 'assets' | 'housing' | 'water'> &
  Pick<Payload<'intake.household-registered.v1'>, 'residence'> & {
    readonly address: string;
    readonly members: readonly {
      readonly ref: string;
      readonly relation: Relation;
      readonly name: string;
      readonly idNumber: string;
      readonly registerRegionCode: string;
      readonly livesTogether: { readonly from: string };
      readonly circumstance: Omit<Circumstance, 'personId'>;
    }[];
    readonly incomes: readonly ByRef<Income>[];
    readonly expenditures: readonly Expenditure[];
    readonly authorisations: readonly ByRef<Declared['authorisations'][number]>[];
    readonly declaredRelatives: readonly ByRef<Declared['declaredRelatives'][number]>[];
  };

const filed = (family: FamilyOf): Filed => filingOf(family) as unknown as Filed;

/** What intake publishes of the household of a filing. */
export function householdData(
  family: FamilyOf,
  { householdId, personIds }: Identity,
  sealer: Sealer,
): Payload<'intake.household-registered.v1'> {
  const { regionCode, residence, address, members } = filed(family);
  return {
    subject: { householdId },
    regionCode,
    residence,
    address: sealer.seal('address', householdId, address),
    members: members.map(({ relation, name, idNumber, registerRegionCode, livesTogether }, index) => {
      const personId = personIds[index] ?? '';
      const seal = (field: string, text: string) => sealer.seal(field, personId, text);
      const number = checkIdNumber(idNumber);
      if (!number.ok) throw new Error('the builder made a number that is none');
      return {
        ...{ personId, relation, name: seal('name', name), idNumber: seal('idNumber', idNumber) },
        ...{ birthDate: seal('birthDate', number.birthDate), sex: number.sex, registerRegionCode },
        livesTogether: { from: firstOfMonth(livesTogether.from) },
      };
    }),
  };
}

/** What intake publishes of an accepted filing. */
export function acceptedData(family: FamilyOf, { householdId, applicationId }: Identity): Accepted {
  const { receivedOn, regionCode, channel, filedBy, categoriesRequested, helpRequested } = filed(family);
  return {
    ...{ subject: { householdId }, applicationId, receivedOn, regionCode, channel, filedBy },
    ...{ categoriesRequested, helpRequested },
  };
}

/** What intake publishes of the facts that a filing declares. */
export function factsData(
  family: FamilyOf,
  { householdId, applicationId, personIds }: Identity,
  sealer: Sealer,
): Declared {
  const filing = filed(family);
  const ids = new Map(filing.members.map(({ ref }, index) => [ref, personIds[index] ?? '']));
  const named = <T extends { readonly memberRef: string }>(items: readonly T[]) =>
    items.map(({ memberRef, ...item }) => ({ personId: ids.get(memberRef) ?? '', ...item }));
  const circumstances = filing.members.map(({ ref, circumstance }) => ({
    personId: ids.get(ref) ?? '',
    ...circumstance,
  }));
  return {
    ...{ subject: { householdId }, applicationId },
    circumstances: sealer.sealJson('circumstances', householdId, circumstances),
    incomes: named(filing.incomes),
    expenditures: [...filing.expenditures],
    ...{ assets: filing.assets, housing: filing.housing, water: filing.water },
    authorisations: named(filing.authorisations),
    declaredRelatives: named(filing.declaredRelatives),
  };
}
