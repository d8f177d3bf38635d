import { createHash } from 'node:crypto';
import { plainFacts } from '@aid-chain/facts';
import { isMessageId, RefusalError } from '@aid-chain/kernel';
import { BodyPipe, duplicateKeyFaults, scanBody } from '@aid-chain/platform';
import { ArrivedAnswerDto } from './arrived-answer.dto.js';
import type { ArrivedAnswer } from './judge-answer.rules.js';

/** A line as it came: the answer in it, or that it cannot be read. */
export interface ReadAnswer {
  /** The platform's number, or for what cannot be read the hash of it. */
  readonly answerId: string;
  readonly contentHash: string;
  readonly answer?: ArrivedAnswer;
  /** What could not be read, to be kept sealed. */
  readonly raw?: string;
}

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Reads one answer as the bodies of the API are read; nothing of a line is lost, whatever it holds. */
export async function readAnswer(line: string): Promise<ReadAnswer> {
  const contentHash = hashOf(line);
  const dto = await parsed(line);
  if (dto === undefined) return { answerId: `unreadable-${contentHash}`, contentHash, raw: line };
  return { answerId: dto.answerId, contentHash, answer: answerOf(dto) };
}

async function parsed(line: string): Promise<ArrivedAnswerDto | undefined> {
  const body = jsonOf(line);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  if (scanBody(body) !== undefined || duplicateKeyFaults(line).length > 0) return undefined;
  return checked(body);
}

const pipe = new BodyPipe();

/** As a body of the API is checked. @returns undefined where a field is wrong or unknown */
async function checked(body: object): Promise<ArrivedAnswerDto | undefined> {
  try {
    const dto = (await pipe.transform(body, {
      type: 'body',
      metatype: ArrivedAnswerDto,
    })) as ArrivedAnswerDto;
    // What may be somebody's number is no number of an answer: it would be kept in clear.
    return isMessageId(dto.answerId) ? dto : undefined;
  } catch (error) {
    if (error instanceof RefusalError) return undefined;
    throw error;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function answerOf(dto: ArrivedAnswerDto): ArrivedAnswer {
  const { answerId, requestId, subjectId, sourceCode, result, reasonCode, period, queriedOn } = dto;
  return {
    ...{ answerId, requestId, subjectId, sourceCode, result, queriedOn, facts: plainFacts(dto) },
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(period === undefined ? {} : { period: { from: period.from, to: period.to } }),
  };
}
