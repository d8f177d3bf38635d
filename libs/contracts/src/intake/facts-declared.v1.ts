import { exampleIds, exampleSealed, exampleSubject } from '../examples.js';
import { authorisation, declaredRelative } from '../shapes/application.js';
import { asset, expenditure, housing, income, water } from '../shapes/economic-facts.js';
import { closed, id, subject } from '../shapes/primitives.js';
import { sealed } from '../shapes/sealed.js';

/** What the family declared with its application. */
export const factsDeclared = {
  type: 'intake.facts-declared.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility'],
  schema: {
    ...closed,
    required: [
      'subject',
      'applicationId',
      'circumstances',
      'incomes',
      'expenditures',
      'assets',
      'authorisations',
      'declaredRelatives',
    ],
    properties: {
      subject,
      applicationId: id,
      circumstances: sealed,
      incomes: { type: 'array', maxItems: 500, items: income },
      expenditures: { type: 'array', maxItems: 500, items: expenditure },
      assets: { type: 'array', maxItems: 500, items: asset },
      housing,
      water,
      authorisations: { type: 'array', maxItems: 50, items: authorisation },
      declaredRelatives: { type: 'array', maxItems: 200, items: declaredRelative },
    },
  },
  sealedFields: ['/circumstances'],
  example: {
    subject: exampleSubject,
    applicationId: exampleIds.application,
    circumstances: exampleSealed,
    incomes: [
      {
        personId: exampleIds.person,
        kind: 'wage',
        itemCode: 'wage.own',
        amountFen: 1_800_000,
        period: { from: '2025-01-01', to: '2025-12-31' },
        sourceCode: 'declaration',
        confidence: 'declared',
      },
    ],
    expenditures: [
      {
        kind: 'medical',
        grossFen: 5_000_000,
        reimbursedFen: 1_400_000,
        period: { from: '2025-01-01', to: '2025-12-31' },
      },
    ],
    assets: [{ kind: 'dwelling', count: 1, locationRegionCode: '510683' }],
    housing: { grade: 'D', only: true },
    water: { safe: true },
    authorisations: [
      { personId: exampleIds.person, textVersion: 'authorisation-2026', signedOn: '2026-01-12' },
    ],
    declaredRelatives: [{ personId: exampleIds.person, relation: 'sibling', staffCode: 'T0001' }],
  },
} as const;
