import { ageOn } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { PersonFacts } from '../../facts/facts.js';
import { judgedBy } from '../../facts/judged-by.js';
import { judgementOf } from '../../facts/judgement.js';
import { birthDateMissing, type ExaminedHousehold } from '../../household/household.js';
import { adultFrom } from '../../household/membership.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { classOf, isMultiple } from '../../facts/disability.js';
import { tekunParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'tekun.condition-1@1', group: 'category', category: 'tekun' };

/**
 * First condition: no ability to work – old, a minor, or disabled as listed (T43 5; 社会救助法 16). Whoever is a tekun
 * person already keeps it to 18, and past it while at school (T43 24; L-43). Of a new minor of 16 or 17 people decide: the
 * line is then neither met nor failed. Undefined where the pack does not know the condition.
 */
export function labourLine(household: ExaminedHousehold, person: PersonFacts): WorksheetLine | undefined {
  const reader = new ParameterReader(household.pack);
  const elderly = reader.value(tekunParameters, 'tekun.elderly.from-age');
  const minor = reader.value(tekunParameters, 'tekun.minor.under-age');
  const listed = reader.value(tekunParameters, 'tekun.no-labour.disability');
  const facts = factsOf(household, person);
  if (!reader.inForce) return undefined;
  if (elderly === undefined || minor === undefined || listed === undefined)
    return unknownLine(HEAD, OPEN, reader.refs, reader.missing, facts);
  const age = person.birthDate === undefined ? undefined : ageOn(person.birthDate, household.asOf);
  const found = groundOf(household, person, { age, elderly, minor, listed, reader });
  if ('missing' in found) return unknownLine(HEAD, found.text, reader.refs, found.missing, facts);
  return line(HEAD, { ...found, parameters: reader.refs, facts });
}

const OPEN: Bilingual = { zh: '无劳动能力', en: 'no ability to work' };

interface Tested {
  readonly age: number | undefined;
  readonly elderly: number;
  readonly minor: number;
  readonly listed: readonly string[];
  readonly reader: ParameterReader;
}

type Ground =
  | {
      readonly outcome: 'met' | 'not-met' | 'not-applicable';
      readonly text: Bilingual;
      readonly advice?: Bilingual;
    }
  | { readonly missing: readonly Missing[]; readonly text: Bilingual };

function groundOf(household: ExaminedHousehold, person: PersonFacts, tested: Tested): Ground {
  const { age, elderly, minor, listed } = tested;
  const disability = person.disability.state === 'known' ? person.disability.value : undefined;
  if (disability !== undefined && listed.includes(classOf(disability)))
    return met('残疾类别和等级在规定之内', 'disability of a listed kind and grade');
  if (age === undefined) {
    return { missing: [birthDateMissing(person.personId)], text: OPEN };
  }
  if (age >= elderly) return met(`年满 ${elderly} 周岁`, `${elderly} years old or more`);
  if (age < minor) return met(`未满 ${minor} 周岁`, `under ${minor} years of age`);
  const staying = stays(household, person, { ...tested, age });
  if (staying !== undefined) return staying;
  const lawAge = tested.reader.optional(tekunParameters, 'tekun.minor.law-under-age');
  if (lawAge.state === 'value' && age < lawAge.value) return ofPeople(household, person, lawAge.value);
  return grown(person);
}

function met(zh: string, en: string): Ground {
  return { outcome: 'met', text: { zh: `${OPEN.zh}：${zh}`, en: `${OPEN.en}: ${en}` } };
}

/** Whoever was taken in as a minor goes on to full age, and past it while at school: 16 is for new entries (T43 24; 社会救助法 16(3)). */
function stays(
  { facts, pack }: ExaminedHousehold,
  { personId, student }: PersonFacts,
  { age, reader }: Tested & { readonly age: number },
): Ground | undefined {
  if (!(facts.tekunPersons ?? []).includes(personId)) return undefined;
  const stages = reader.optional(tekunParameters, 'tekun.pupil.stages');
  const fullAge = adultFrom(pack);
  if (age < fullAge)
    return met(
      `已是特困人员，未满 ${fullAge} 周岁`,
      `a tekun person already, and under ${fullAge} years of age`,
    );
  const isPupil =
    stages.state === 'value' && student.state === 'known' && stages.value.includes(student.value.stage);
  return isPupil
    ? met('已是特困人员，仍在规定的就学阶段', 'a tekun person already, and still at school')
    : undefined;
}

/** A minor by the law and none by the ministry's age: people decide, never a silent no (社会救助法 16; T43 5(二); L-43). */
function ofPeople({ facts }: ExaminedHousehold, { personId }: PersonFacts, lawAge: number): Ground {
  const judged = judgementOf(facts.judgements, 'tekun-minor', personId);
  if (judged === undefined) {
    const zh = `法律称未成年人（未满 ${lawAge} 周岁），部门规章的年龄更低：由人员决定是否纳入`;
    const en = `the law says minors (under ${lawAge}), the ministry an age below it: people decide`;
    return { outcome: 'not-applicable', text: OPEN, advice: { zh, en } };
  }
  if (judged.answer === 'yes')
    return met(
      `未满 ${lawAge} 周岁，人员 ${judged.on} 决定按法律作为未成年人纳入`,
      `under ${lawAge}: people decided on ${judged.on} to count the person as a minor by the law`,
    );
  const zh = `${OPEN.zh}：未满 ${lawAge} 周岁，人员 ${judged.on} 决定不作为未成年人纳入`;
  const en = `${OPEN.en}: under ${lawAge}, people decided on ${judged.on} not to count the person as a minor`;
  return { outcome: 'not-met', text: { zh, en } };
}

/** Neither old nor a minor: what is known of the ability decides, what is not is asked. */
function grown({ personId, disability, labour }: PersonFacts): Ground {
  if (disability.state === 'known' && isMultiple(disability.value)) {
    const text = {
      zh: '多重残疾中最重的类别和等级',
      en: 'the gravest kind and grade of a multiple disability',
    };
    return { missing: [missingFact('disability', personId, text, ['survey'])], text: OPEN };
  }
  // A disability is something that is put forward: an adult of whom nobody says anything is no tekun person for it.
  if (disability.state === 'known' || labour.state !== 'known' || labour.value !== 'none')
    return { outcome: 'not-met', text: OPEN };
  const text = { zh: '残疾证或劳动能力的证明', en: 'disability card or proof of the ability to work' };
  return { missing: [missingFact('disability', personId, text, ['survey'])], text: OPEN };
}

function factsOf({ facts }: ExaminedHousehold, { personId, disability, labour }: PersonFacts): FactRef[] {
  const judged = judgementOf(facts.judgements, 'tekun-minor', personId);
  return [
    ...(judged === undefined
      ? []
      : [factRef('judgement.tekun-minor', personId, judged.answer === 'yes', judgedBy(judged))]),
    ...(disability.state === 'known'
      ? [factRef('disability', personId, classOf(disability.value), disability)]
      : []),
    ...(labour.state === 'known' ? [factRef('labour', personId, labour.value, labour)] : []),
  ];
}
