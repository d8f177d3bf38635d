import type { FromSchema } from 'json-schema-to-ts';
import { DOORS } from '@aid-chain/vocabulary';
import { exampleHash, exampleIds } from '../examples.js';
import { closed, code, hash, id, sentence } from '../shapes/primitives.js';

/** A message of the department was refused; never any content of it. */
export const feedbackRefused = {
  type: 'department.feedback-refused.v1',
  topic: 'referral.{department}.v1',
  streamKind: 'feedback',
  handledBy: [],
  schema: {
    ...closed,
    required: ['position', 'code', 'textZh', 'textEn'],
    properties: {
      position: {
        oneOf: [
          {
            ...closed,
            required: ['partition', 'offset'],
            properties: {
              partition: { type: 'integer', minimum: 0 },
              offset: { type: 'integer', minimum: 0 },
            },
          },
          {
            ...closed,
            required: ['door', 'line'],
            properties: { door: { enum: DOORS }, line: { type: 'integer', minimum: 1 } },
          },
        ],
      },
      messageIdHash: hash,
      referralId: id,
      code,
      textZh: sentence,
      textEn: sentence,
    },
  },
  sealedFields: [],
  example: {
    position: { door: 'http', line: 1 },
    messageIdHash: exampleHash,
    referralId: exampleIds.referral,
    code: 'EVENT_ID_REUSED',
    textZh: '同一编号的消息已收到，但内容不同。请为新的内容使用新的编号。',
    textEn: 'A message with this id was received before with other content. Use a new id for new content.',
  },
} as const;

export type FeedbackRefusedV1 = FromSchema<typeof feedbackRefused.schema>;
