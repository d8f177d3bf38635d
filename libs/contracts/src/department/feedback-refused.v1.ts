import { feedbackChannelCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { closed, code, hash, textEn, textZh } from '../shapes/primitives.js';

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
            required: ['channel', 'line'],
            properties: { channel: codes(feedbackChannelCodes), line: { type: 'integer', minimum: 1 } },
          },
        ],
        examples: [{ channel: 'http', line: 1 }],
      },
      messageIdHash: hash,
      referralId,
      code,
      textZh,
      textEn,
    },
  },
  sealedFields: [],
  example: {
    referralId: referralId.examples[0],
    messageIdHash: hash.examples[0],
    code: 'EVENT_ID_REUSED',
    textZh: '同一编号的消息已收到，但内容不同。请为新的内容使用新的编号。',
    textEn: 'A message with this id was received before with other content. Use a new id for new content.',
  },
} as const;
