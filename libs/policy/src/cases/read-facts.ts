import { ASSET_MEASURES, FACTS, type FactSheet, type HouseholdFact } from '@aid-chain/facts';
import { describeRefusal, ruleFaults, type IsoDate, type LooseFields } from '@aid-chain/kernel';
import { ASSET_KINDS, isCodeOf, KIND_OF_INCOME_ITEM, incomeItemCodes } from '@aid-chain/vocabulary';
import { windowBefore } from '../periods/window.js';
import { isMapping, type Mapping } from '../policies/read-yaml.js';
import { inside, type CaseReport } from './case-fault.js';
import { readItem, wordsOf, type FieldSchema } from './read-item.js';
import { choicesText, codeFrom, fenOf } from './scalars.js';
import { MONTHLY_WORDS } from './words.js';

const MONTHS = 12;

/** What the facts of a case stand on. */
export interface FactsOf {
  readonly members: readonly string[];
  readonly appliedOn: IsoDate;
  /** Six digits of the county, where an asset lies unless it says otherwise. */
  readonly county: string;
  readonly report: CaseReport;
}

/** Both words under which a case states a fact. */
export const factWords = (fact: HouseholdFact): readonly string[] => [fact.title.zh, fact.field];

/** What a case states beside its members, by the fields of the facts, as one declaration of the day of application. */
export function readFacts(raw: Mapping, of: FactsOf, circumstances: readonly LooseFields[]): FactSheet {
  const stated = FACTS.filter(({ holds }) => holds !== 'one-per-member').flatMap((fact) => {
    const value = raw[fact.field];
    if (value === undefined) return [];
    const items = itemsIn(fact, value, of).map(({ fields, at }) => completed(fact, fields, at, of));
    return [[fact.field, fact.holds === 'one' ? items[0] : items] as const];
  });
  const head = { source: 'declaration', asOf: of.appliedOn };
  // Every field was read by the schema of its fact.
  return { ...head, circumstances, ...Object.fromEntries(stated) } as unknown as FactSheet;
}

interface Placed {
  readonly fields: LooseFields;
  readonly at: string;
}

function itemsIn(fact: HouseholdFact, raw: unknown, of: FactsOf): Placed[] {
  const word = fact.title.zh;
  if (fact.name === 'asset' && isMapping(raw)) return assetsIn(raw, word, of.report);
  const list = fact.holds === 'one' ? [raw] : raw;
  if (!Array.isArray(list)) {
    of.report(word, { zh: '须为列表，每行以 - 开头', en: 'a list is expected, each row begins with -' });
    return [];
  }
  const [first = ''] = Object.keys(fact.schema.properties);
  return (list as readonly unknown[]).map((item, index) => {
    const at = fact.holds === 'one' ? word : `${word}[${String(index + 1)}]`;
    const mapping = isMapping(item) ? item : { [wordsOf(first)[0]]: item };
    return { fields: readListed(fact, mapping, at, of), at };
  });
}

/** An item with its person and, of an income, twelve months of one amount. */
function readListed(fact: HouseholdFact, raw: Mapping, at: string, of: FactsOf): LooseFields {
  const person: Record<string, FieldSchema> =
    fact.person === 'none' ? {} : { personId: { type: 'string', enum: of.members } };
  const properties = { ...fact.schema.properties, ...person };
  const monthly = MONTHLY_WORDS.find((word) => raw[word] !== undefined);
  if (monthly === undefined || !('amountFen' in properties)) return readItem(properties, raw, at, of.report);
  const { [monthly]: amount, ...rest } = raw;
  const fields = readItem(properties, rest, at, of.report);
  const fen = typeof amount === 'string' ? fenOf(amount) : undefined;
  if (fen === undefined || fields['amountFen'] !== undefined || fields['period'] !== undefined)
    of.report(inside(at, monthly), {
      zh: '每月的数额以元填写，不与总额、期间同时填',
      en: 'an amount a month in yuan, without a total or a period beside it',
    });
  return { ...fields, amountFen: (fen ?? 0) * MONTHS };
}

/** `{ 存款: 5000, 住房: 1 }`: each kind by what it is measured with. */
function assetsIn(raw: Mapping, at: string, report: CaseReport): Placed[] {
  return Object.entries(raw).map(([word, value]) => {
    const where = inside(at, word);
    const kind = codeFrom(ASSET_KINDS, word);
    if (kind === undefined) {
      const choices = choicesText(ASSET_KINDS);
      report(where, { zh: `可用：${choices}`, en: `one of: ${choices}` });
      return { fields: {}, at: where };
    }
    const measure = Object.hasOwn(ASSET_MEASURES, kind)
      ? ASSET_MEASURES[kind as keyof typeof ASSET_MEASURES]
      : 'valueFen';
    const schema: FieldSchema = measure === 'count' ? { type: 'integer', minimum: 0 } : { type: 'integer' };
    const read = readItem({ [measure]: schema }, { [wordsOf(measure)[0]]: value }, where, report);
    return { fields: { kind, ...read }, at: where };
  });
}

/** The item with what a case may leave out, checked as a filing is. */
function completed(fact: HouseholdFact, given: LooseFields, at: string, of: FactsOf): LooseFields {
  const fields = { ...defaultsOf(fact, given, of), ...given };
  // What could not be read has its own fault; what follows from it would only repeat it.
  if (Object.values(given).includes(undefined)) return fields;
  const required = [...fact.schema.required, ...(fact.person === 'required' ? ['personId'] : [])];
  const lacking = required.filter((name) => fields[name as keyof typeof fields] === undefined);
  for (const name of lacking) {
    const [zh, en] = wordsOf(name);
    of.report(at, { zh: `缺少：${zh}`, en: `${en} is missing` });
  }
  for (const fault of ruleFaults(fact.rules, fields)) {
    const { zh, en } = describeRefusal(fault);
    of.report(at, { zh, en });
  }
  return fields;
}

function defaultsOf(fact: HouseholdFact, given: LooseFields, of: FactsOf): LooseFields {
  const item = given['itemCode'];
  const properties = Object.keys(fact.schema.properties);
  return {
    ...(properties.includes('period') ? { period: windowBefore(of.appliedOn, MONTHS) } : {}),
    ...(isCodeOf(incomeItemCodes, item) ? { kind: KIND_OF_INCOME_ITEM[item] } : {}),
    ...(properties.includes('reimbursedFen') ? { reimbursedFen: 0 } : {}),
    ...(properties.includes('locationRegionCode') ? { locationRegionCode: of.county } : {}),
  };
}
