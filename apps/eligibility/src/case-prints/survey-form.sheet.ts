import { openedFacts, type Facts } from '@aid-chain/facts';
import { printedDay, printedMonth, type SurveyFormModel } from '@aid-chain/printing';
import { nameOf, needAnswerCodes, needKindCodes, paperCodes, type Bilingual } from '@aid-chain/vocabulary';
import { declaredByCase, reportsByCase, type StoredFacts, type StoredReport } from '../facts/facts-store.js';
import { stillAsked } from '../papers/asked-papers.rules.js';
import { onceIf, type CasePaper, type PaperGiven, type PaperSources } from './case-paper.js';
import { printedStaff } from './printed-staff.js';
import { surveyDimensions } from './survey-dimensions.rules.js';

/**
 * The form that two investigators take along, filled from the filing and the answers of sources, or what the last survey found;
 * both sides sign (民发〔2021〕57号 15; S4-21, A-01).
 */
export const surveyForm: CasePaper = {
  form: 'survey-form',
  event: 'survey',
  step: { zh: '受理申请', en: 'accept the application' },
  seen: ['name', 'birth-date', 'place', 'economy', 'circumstances'],
  things: () => onceIf(true),
  fill: async (given, sources) => {
    const { file, applicant, place, who, members, facts } = given;
    const { survey } = facts;
    const staff = await printedStaff(sources, survey?.investigators ?? []);
    const { declared, report } = await filed(given, sources);
    const known = {
      declared: openedBy(declared, given, sources),
      verified: report?.sources ?? [],
      found: openedBy(survey, given, sources),
    };
    return (language): SurveyFormModel => ({
      ...{ applicant, place, applied: printedDay(file.openedOn)[language] },
      members: members.map(({ name, relation, birthDate, livesHere }) => ({
        ...{ name, relation: relation[language], born: printedMonth(birthDate)[language] },
        livesHere: (livesHere ? YES : NO)[language],
      })),
      declaredOn: declared === undefined ? '' : printedDay(declared.on)[language],
      verifiedOn: report === undefined ? '' : printedDay(report.on)[language],
      dimensions: surveyDimensions(known, who, language),
      needs: (survey?.needs ?? []).map(({ kind, personId, decision }) => ({
        need: nameOf(needKindCodes, kind)[language],
        who: who(personId)[language],
        answer: nameOf(needAnswerCodes, decision)[language],
      })),
      papers: stillAsked(survey?.papers ?? []).map(({ paper }) => nameOf(paperCodes, paper)[language]),
      on: survey === undefined ? '' : printedDay(survey.on)[language],
      investigators: (survey?.investigators ?? []).map((id) => staff(id)[language]),
    });
  },
};

const YES: Bilingual = { zh: '是', en: 'yes' };
const NO: Bilingual = { zh: '否', en: 'no' };

/** What the family declared, and the last report of the sources. */
async function filed(
  { file }: PaperGiven,
  { connection }: PaperSources,
): Promise<{ readonly declared: StoredFacts | undefined; readonly report: StoredReport | undefined }> {
  const declared = await declaredByCase(connection, [file]);
  const reports = await reportsByCase(connection, [file.caseId]);
  return { declared: declared.get(file.caseId), report: reports.get(file.caseId)?.at(-1) };
}

/** What is sealed of a filing or a survey stands only on a form in full. */
function openedBy(
  kept: Pick<StoredFacts, 'facts' | 'sealed'> | undefined,
  { file, inFull }: PaperGiven,
  { sealer }: PaperSources,
): Facts {
  if (kept === undefined) return {};
  if (!inFull) return kept.facts;
  const opened = openedFacts(kept.sealed, (field, value) =>
    sealer.openJson<unknown>(field, file.householdId, value),
  );
  return { ...kept.facts, ...opened };
}
