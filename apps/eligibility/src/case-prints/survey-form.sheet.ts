import { openedFacts, type Facts } from '@aid-chain/facts';
import { printedDay, printedMonth, type SurveyFormModel } from '@aid-chain/printing';
import { nameOf, needAnswerCodes, needKindCodes, paperCodes, type Bilingual } from '@aid-chain/vocabulary';
import type { KeptSurvey } from '../survey/last-survey.js';
import { onceIf, type CasePaper, type PaperGiven, type PaperSources } from './case-paper.js';
import { printedStaff } from './printed-staff.js';
import { surveyDimensions } from './survey-dimensions.rules.js';

/** The form that two investigators take along, or what the last survey found; both sides sign (民发〔2021〕57号 15; S4-21). */
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
    const found = foundBy(survey, given, sources);
    return (language): SurveyFormModel => ({
      ...{ applicant, place, applied: printedDay(file.openedOn)[language] },
      members: members.map(({ name, relation, birthDate, livesHere }) => ({
        ...{ name, relation: relation[language], born: printedMonth(birthDate)[language] },
        livesHere: (livesHere ? YES : NO)[language],
      })),
      dimensions: surveyDimensions(found, who, language),
      needs: (survey?.needs ?? []).map(({ kind, personId, decision }) => ({
        need: nameOf(needKindCodes, kind)[language],
        who: who(personId)[language],
        answer: nameOf(needAnswerCodes, decision)[language],
      })),
      papers: (survey?.papers ?? []).map(({ paper }) => nameOf(paperCodes, paper)[language]),
      on: survey === undefined ? '' : printedDay(survey.on)[language],
      investigators: (survey?.investigators ?? []).map((id) => staff(id)[language]),
    });
  },
};

const YES: Bilingual = { zh: '是', en: 'yes' };
const NO: Bilingual = { zh: '否', en: 'no' };

/** What is sealed of a survey stands only on a form in full. */
function foundBy(
  survey: KeptSurvey | undefined,
  { file, inFull }: PaperGiven,
  { sealer }: PaperSources,
): Facts {
  if (survey === undefined) return {};
  if (!inFull) return survey.facts;
  const opened = openedFacts(survey.sealed, (field, value) =>
    sealer.openJson<unknown>(field, file.householdId, value),
  );
  return { ...survey.facts, ...opened };
}
