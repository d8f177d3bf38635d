import {
  remedyKindCodes,
  remedyOrderCodes,
  remedyResultCodes,
  remedyStateCodes,
  remedySubjectCodes,
  trackCodes,
} from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { caseId, remedyId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/**
 * An objection, complaint, tip-off, reconsideration or lawsuit about a family's case took a step (L-20, L-22). Who filed it, against
 * whom, and what was written stay sealed and are in no event; a tip-off is published only once it was found to be true.
 */
export const remedyUpdated = {
  type: 'eligibility.remedy-updated.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'remedyId', 'kind', 'about', 'state', 'on', 'caseId', 'track'],
    properties: {
      subject,
      remedyId,
      kind: codes(remedyKindCodes),
      about: codes(remedySubjectCodes),
      state: codes(remedyStateCodes),
      on: date,
      caseId,
      track: codes(trackCodes),
      result: codes(remedyResultCodes),
      order: codes(remedyOrderCodes),
      dueOn: { ...date, description: 'The day by which its result is due, where one is set.' },
      redoBy: { ...date, description: 'The day by which the act is to be done anew.' },
      correctionCaseId: {
        ...caseId,
        description: 'The case in which the track is decided anew; the earlier decision stays on file.',
      },
    },
  },
  sealedFields: [],
  example: {
    kind: 'reconsideration',
    about: 'track',
    state: 'decided',
    result: 'redone',
    on: '2026-03-02',
    redoBy: '2026-04-01',
  },
} as const;
