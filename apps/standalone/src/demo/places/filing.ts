import { FACTS, type HouseholdFact } from '@aid-chain/facts';
import { addMonths, maxDate, type IsoDate } from '@aid-chain/kernel';
import type { GoldenCase } from '@aid-chain/policy';
import type { Category } from '@aid-chain/vocabulary';
import { inventedIdNumber, inventedName } from './invented-person.js';

type Json = Record<string, unknown>;
type CaseFacts = GoldenCase['facts'];
type Person = CaseFacts['persons'][number];

/** What the family of a case files beside its facts. */
export interface Filed {
  /** Its name, of which the first character is the surname. */
  readonly name: string;
  readonly asks: readonly Category[];
  /** How many people of the place were named before it: no two have one number. */
  readonly before: number;
}

const ADULT_MONTHS = 18 * 12;
const FIRST_YEAR = '2015-01-01';
/** What a filing has to say of everybody and a case may leave out. */
const UNSTATED = {
  illness: { severe: false, chronic: false },
  labour: 'none',
  employment: { status: 'not-working' },
  incomeComplete: true,
};

const CIRCUMSTANCE = factOf('circumstance');
const ref = (index: number): string => `m${String(index + 1)}`;

/** Where a case lies: in the first village of its township unless it names one. */
const villageOf = (place: string): string => (place.endsWith('000') ? `${place.slice(0, 9)}001` : place);

/** The body of `POST /v1/applications` with which the family of a case applies at the window. */
export function filingOf({ facts, place }: GoldenCase, filed: Filed): Json {
  const { persons, appliedOn, residence } = facts;
  const adults = persons.map(isAdultOn(appliedOn));
  return {
    ...{ regionCode: villageOf(place), residence, address: `示范村${filed.name}` },
    ...{ channel: 'window', filedBy: 'self', receivedOn: appliedOn },
    ...{ categoriesRequested: filed.asks, helpRequested: [], declaredRelatives: [] },
    members: persons.map((person, index) => member(person, index, filed, place)),
    ...Object.fromEntries(
      (['incomes', 'expenditures', 'assets'] as const).map((field) => [field, linesOf(facts, field)]),
    ),
    ...(facts.housing.state === 'known' ? { housing: picked(factOf('housing'), facts.housing.value) } : {}),
    ...(facts.water.state === 'known' ? { water: picked(factOf('water'), facts.water.value) } : {}),
    authorisations: persons.flatMap((_, index) =>
      adults[index] === true
        ? [{ memberRef: ref(index), textVersion: 'authorisation-2026', signedOn: appliedOn }]
        : [],
    ),
  };
}

function member(person: Person, index: number, { name, before }: Filed, place: string): Json {
  const { relation = 'other', birthDate = '1980-01-01', livesTogether } = person;
  const stated = livesTogether.from > birthDate ? livesTogether.from : maxDate(birthDate, FIRST_YEAR);
  return {
    ...{ ref: ref(index), relation, name: inventedName(name, index) },
    // A spouse is of the other sex than the head, who is a man where nothing else is stated.
    idNumber: inventedIdNumber(birthDate, relation === 'spouse', before + index),
    registerRegionCode: place.slice(0, 6),
    livesTogether: { ...livesTogether, from: stated },
    circumstance: { ...UNSTATED, ...circumstanceOf(person) },
  };
}

/** What the case knows of a member; what it does not know is not filed. */
function circumstanceOf(person: Person): Json {
  const known = person as unknown as Readonly<Record<string, { state: string; value?: unknown }>>;
  return Object.fromEntries(
    Object.keys(CIRCUMSTANCE.schema.properties).flatMap((field) =>
      known[field]?.state === 'known' ? [[field, known[field].value]] : [],
    ),
  );
}

/** Lines of a list as a filing has them: the person by reference, without the origin. */
export function linesOf(facts: CaseFacts, field: 'incomes' | 'expenditures' | 'assets'): Json[] {
  const fact = FACTS.find((known) => known.field === field);
  const refs = new Map(facts.persons.map(({ personId }, index) => [personId, ref(index)]));
  return facts[field].map((line) => {
    const memberRef = line.personId === undefined ? undefined : refs.get(line.personId);
    return { ...picked(fact, line), ...(memberRef === undefined ? {} : { memberRef }) };
  });
}

function factOf(name: HouseholdFact['name']): HouseholdFact {
  const found = FACTS.find((fact) => fact.name === name);
  if (found === undefined) throw new Error(`there is no fact ${name}`);
  return found;
}

function picked(fact: HouseholdFact | undefined, value: object): Json {
  const fields = Object.keys(fact?.schema.properties ?? {});
  return Object.fromEntries(Object.entries(value).filter(([name]) => fields.includes(name)));
}

const isAdultOn =
  (day: IsoDate) =>
  ({ birthDate }: Person): boolean =>
    birthDate !== undefined && addMonths(birthDate, ADULT_MONTHS) <= day;
