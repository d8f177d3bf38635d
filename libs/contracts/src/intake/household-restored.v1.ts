import { correctionPaperCodes, householdChangeReasonCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { otherHouseholdId } from '../shapes/ids.js';
import { closed, date, id, subject } from '../shapes/primitives.js';

/**
 * The end of a household was entered by mistake, e.g. with a death that was none, or by a merger of two families that are
 * none: it stands again with all its history.
 * The event names the end that it corrects, which stays; who belongs to the household follows in a change of its own.
 * Nothing that ended meanwhile is taken up again by this event: a person decides.
 */
export const householdRestored = {
  type: 'intake.household-restored.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'effectiveOn', 'reasonCode', 'paper', 'reopens', 'endedOn', 'endReasonCode'],
    properties: {
      subject,
      effectiveOn: date,
      reasonCode: codes(householdChangeReasonCodes),
      paper: { ...codes(correctionPaperCodes), description: 'What shows that the end was a mistake.' },
      reopens: {
        ...id,
        description:
          'The event `intake.household-ended.v1` or `intake.household-closed.v1` that is corrected.',
      },
      mergedInto: {
        ...otherHouseholdId,
        description: 'The household into which it had gone, where its end was a merger.',
      },
      endedOn: { ...date, description: 'The day on which the household was said to have ended.' },
      endReasonCode: { ...codes(householdChangeReasonCodes), description: 'How it was said to have ended.' },
    },
  },
  sealedFields: [],
  example: {
    effectiveOn: '2026-02-10',
    reasonCode: 'entered-wrongly',
    paper: 'person-seen',
    reopens: '01900000-0000-7000-8000-0000000000a1',
    endedOn: '2026-02-01',
    endReasonCode: 'died',
  },
} as const;
