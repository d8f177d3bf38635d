import { HttpAnswer, type Actor } from '@aid-chain/platform';
import type { ApplicationState } from '@aid-chain/vocabulary';
import { isOutside, outsideState } from '../application-state/outside.rules.js';

/** What the commands of an application answer to an official. */
interface Answered {
  readonly applicationId: string;
  readonly state: ApplicationState;
}

/** The answer of a command as it goes to its actor: to an outsider always `{applicationId, state}`; a problem as it is. */
export function answerFor(actor: Pick<Actor, 'role'>, answer: HttpAnswer): HttpAnswer {
  return toActor(actor, answer, ({ state }) => [answer.status, outsideState(state)]);
}

/** The answer to a withdrawal: an outsider does not hear by it whether there is a case yet. */
export function withdrawalAnswerFor(actor: Pick<Actor, 'role'>, answer: HttpAnswer): HttpAnswer {
  return toActor(actor, answer, () => [202, 'received']);
}

function toActor(
  actor: Pick<Actor, 'role'>,
  answer: HttpAnswer,
  shown: (body: Answered) => readonly [status: number, state: string],
): HttpAnswer {
  if (!isOutside(actor) || !isAnswered(answer.body)) return answer;
  const { applicationId } = answer.body;
  const [status, state] = shown(answer.body);
  return new HttpAnswer(status, { applicationId, state }, answer.replayed);
}

function isAnswered(body: object): body is Answered {
  return 'applicationId' in body && 'state' in body;
}
