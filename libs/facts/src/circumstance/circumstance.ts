import {
  codes,
  educationStageCodes,
  employmentStatusCodes,
  labourCodes,
  noWorkReasonCodes,
} from '@aid-chain/vocabulary';
import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { LONGEST_SCHOOL } from '../limits.js';
import { closed, date } from '../schema.js';
import { disability } from './disability.js';
import { outsideSupporter } from './outside-supporter.js';

const itself = { type: 'boolean', description: 'Done without help.' } as const;

/** One member's health, schooling, ability to work, self-care and employment, and who else owes support. Left out altogether it is unknown. */
export const circumstance = {
  name: 'circumstance',
  field: 'circumstances',
  title: { zh: '成员情况', en: 'circumstances' },
  holds: 'one-per-member',
  person: 'required',
  sealed: true,
  verifiable: false,
  schema: {
    ...closed,
    required: ['illness', 'labour', 'employment', 'incomeComplete'],
    properties: {
      disability,
      illness: {
        ...closed,
        required: ['severe', 'chronic'],
        properties: { severe: { type: 'boolean' }, chronic: { type: 'boolean' } },
      },
      student: {
        ...closed,
        required: ['stage'],
        properties: {
          stage: codes(educationStageCodes),
          school: {
            type: 'string',
            minLength: 1,
            maxLength: LONGEST_SCHOOL,
            pattern: '\\S',
            description: 'Name of the school, where it is known.',
          },
        },
      },
      labour: codes(labourCodes),
      employment: {
        ...closed,
        required: ['status'],
        properties: { status: codes(employmentStatusCodes), since: date },
      },
      noWorkReason: {
        ...codes(noWorkReasonCodes),
        description: 'Why somebody who can work cannot be expected to.',
      },
      selfCare: {
        ...closed,
        required: ['eating', 'dressing', 'rising', 'toilet', 'walking', 'bathing'],
        properties: {
          ...{ eating: itself, dressing: itself, rising: itself },
          ...{ toilet: itself, walking: itself, bathing: itself },
        },
        description: 'The six items of self-care.',
      },
      supporters: {
        type: 'array',
        maxItems: 20,
        items: outsideSupporter,
        description:
          'Everybody outside the household who owes support; an empty list says that there is nobody.',
      },
      incomeComplete: { type: 'boolean', description: 'Without it a missing income is unknown, not zero.' },
    },
  },
  rules: [],
} as const satisfies FactDefinition;

export type Circumstance = Item<typeof circumstance>;
