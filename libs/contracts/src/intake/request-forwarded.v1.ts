import { applicationId } from '../shapes/ids.js';
import { filingSteps } from '../shapes/filing-steps.js';
import { statedNeed } from '../shapes/need.js';
import { sealed } from '../shapes/sealed.js';
import { closed, contractNumber, subject } from '../shapes/primitives.js';

/** An application that asks for no category is forwarded at once as a need (转办). */
export const requestForwarded = {
  type: 'intake.request-forwarded.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'need'],
    properties: {
      subject,
      need: statedNeed,
      purchasedService: contractNumber,
      before: filingSteps,
    },
  },
  sealedFields: ['/need/schooling'],
  example: {
    need: {
      origin: { type: 'application', id: applicationId.examples[0] },
      kind: 'education',
      aspects: [],
      schooling: sealed.examples[0],
      schoolKnown: true,
    },
  },
} as const;
