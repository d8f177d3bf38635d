import type { FromSchema } from 'json-schema-to-ts';
import { DECLARED_ALWAYS, declaredProperties, SEALED_FIELDS, type DeclaredFacts } from '@aid-chain/facts';
import { payloadSchema, type Contract } from '../contract.js';
import { exampleIds, exampleSealed, exampleSubject } from '../examples.js';
import { authorisation, declaredRelative } from '../shapes/application.js';
import { closed, id, subject } from '../shapes/primitives.js';
import { sealed, type Sealed } from '../shapes/sealed.js';

/** Everything beside the facts. */
const rest = {
  ...closed,
  required: ['subject', 'applicationId', 'authorisations', 'declaredRelatives'],
  properties: {
    subject,
    applicationId: id,
    authorisations: { type: 'array', maxItems: 50, items: authorisation },
    declaredRelatives: { type: 'array', maxItems: 200, items: declaredRelative },
  },
} as const;

type Declared = FromSchema<typeof rest> & DeclaredFacts<Sealed>;

/** What the family declared with its application; its facts are those of the library, each in its field. */
export const factsDeclared = {
  type: 'intake.facts-declared.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring', 'referral'],
  schema: payloadSchema<Declared>({
    ...rest,
    required: [...rest.required, ...DECLARED_ALWAYS],
    properties: { ...rest.properties, ...declaredProperties(sealed) },
  }),
  sealedFields: SEALED_FIELDS.map((field) => `/${field}`),
  example: {
    subject: exampleSubject,
    applicationId: exampleIds.application,
    circumstances: exampleSealed,
    incomes: [
      {
        personId: exampleIds.person,
        kind: 'wage',
        itemCode: 'wage',
        amountFen: 1_800_000,
        period: { from: '2025-01-01', to: '2025-12-31' },
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
} as const satisfies Contract;
