/** A request as it comes from the program that asks. */
export interface ReceivedRequest {
  readonly requestId: string;
  readonly subjectId: string;
  readonly sourceCode: string;
  readonly askedOn: string;
}

/** An answer as the platform sends it. */
type SentAnswer = Readonly<Record<string, unknown>>;

/** How a platform misbehaves, each as a share of all requests from 0 to 1. */
export interface Behaviour {
  /** Never answered: the platform answers partly. */
  readonly silent: number;
  /** Answered only once the late ones are released. */
  readonly late: number;
  /** Answered about somebody else, or with a line that is no JSON. */
  readonly wrong: number;
  /** Answered twice: the same line again, or another answer to the same request. */
  readonly twice: number;
}

export const WELL_BEHAVED: Behaviour = { silent: 0, late: 0, wrong: 0, twice: 0 };

/** What a platform does with one request. */
export type Manner =
  'right' | 'silent' | 'late' | 'other-person' | 'broken' | 'same-again' | 'another-answer';

/** The lines that a platform sends at once, and those that it sends late. */
export interface Sending {
  readonly lines: readonly string[];
  readonly late: readonly string[];
}

/** What a platform does with a request by its shares: with the same request always the same, however often it is received. */
export function mannerOf({ requestId }: ReceivedRequest, { silent, late, wrong, twice }: Behaviour): Manner {
  const share = shareOf(requestId);
  if (share < silent) return 'silent';
  if (share < silent + late) return 'late';
  if (share < silent + late + wrong) return isEven(requestId) ? 'broken' : 'other-person';
  if (share < silent + late + wrong + twice) return isEven(requestId) ? 'same-again' : 'another-answer';
  return 'right';
}

/**
 * What a platform sends for a request.
 * @param queriedOn the day on which the source is queried
 */
export function sendingOf(request: ReceivedRequest, queriedOn: string, manner: Manner): Sending {
  const answer = answerTo(request, queriedOn);
  const right = JSON.stringify(answer);
  const { requestId } = request;
  switch (manner) {
    case 'right':
      return { lines: [right], late: [] };
    case 'silent':
      return { lines: [], late: [] };
    case 'late':
      return { lines: [], late: [right] };
    case 'same-again':
      return { lines: [right, right], late: [] };
    case 'another-answer':
      return { lines: [right, JSON.stringify({ ...answer, answerId: `s-${requestId}` })], late: [] };
    case 'broken':
      return { lines: [`{"answerId":"b-${requestId}","requestId":`], late: [] };
    case 'other-person':
      return {
        lines: [JSON.stringify({ ...answer, answerId: `w-${requestId}`, subjectId: STRANGER })],
        late: [],
      };
  }
}

const STRANGER = '019a0000-0000-7000-8000-00000000dead';

/** Where a request lies between 0 and 1, by its id alone. */
function shareOf(requestId: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < requestId.length; at++) hash = Math.imul(hash ^ requestId.charCodeAt(at), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}

function isEven(requestId: string): boolean {
  return Math.floor(shareOf(`${requestId}/which`) * 2) === 0;
}

/** What one source knows: tax a wage, banks a deposit, the others that they have nothing of this person. */
function answerTo({ requestId, subjectId, sourceCode }: ReceivedRequest, queriedOn: string): SentAnswer {
  const answer = { answerId: `a-${requestId}`, requestId, subjectId, sourceCode, queriedOn };
  const year = String(Number(queriedOn.slice(0, 4)) - 1);
  if (sourceCode === 'tax') {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    const wage = { personId: subjectId, kind: 'wage', itemCode: 'wage', amountFen: 1_200_000, period };
    return { ...answer, result: 'match', incomes: [wage] };
  }
  if (sourceCode === 'bank-deposits') {
    const deposit = { personId: subjectId, kind: 'deposit', valueFen: 350_000, locationRegionCode: '510683' };
    return { ...answer, result: 'match', assets: [deposit] };
  }
  return { ...answer, result: 'no-data' };
}
