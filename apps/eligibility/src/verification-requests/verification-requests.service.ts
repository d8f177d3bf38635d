import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@aid-chain/kernel';
import { Sealer, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import type { CaseState, Decided } from '../cases/case.state.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { askedMembers, type NamedAsked } from './asked-persons.js';
import { RequestedSupporters } from './requested-supporters.js';
import { RequestContexts, type LoadedContext } from './request-context.js';
import { askRequests, requestPossible, type RequestCommand } from './request.rules.js';
import { insertRequests, SUPPORTER_FIELD } from './request-store.js';
import type { NewRequest } from './verification-request.js';
import type { VerificationRequestsDto } from './verification-requests.dto.js';

const RESTS_ON = ['verification.scope', 'authorisation.valid.months', 'authorisation.text-versions'] as const;

/** Asks sources about the persons of a case (N4, S0-05, S0-20, L-09 to L-11). */
@Injectable()
export class VerificationRequests {
  constructor(
    private readonly cases: CaseCommands,
    private readonly contexts: RequestContexts,
    private readonly outside: RequestedSupporters,
    private readonly sealer: Sealer,
  ) {}

  /** @throws RefusalError of `askRequests`, and of the supporters' rules; each is listed as an attempt at a look-up (L-16) */
  ask(ctx: CommandContext, caseId: string, body: VerificationRequestsDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'verification.requested', on: body.on, queries: true } as const;
    return this.cases.run(command, async (tx, file) => {
      const { id, staffCode } = tx.actor;
      const asker = { id, staffCode };
      const context = await this.contexts.load(tx, file, { on: body.on, today: tx.today, asker });
      const made = await this.made(tx, file, body, context);
      if (!made.ok) return { decided: made, restsOn: RESTS_ON };
      const decided: Result<Decided> = ok({
        state: file,
        events: [stepRecorded(file, 'verification-asked', body.on, 'asked')],
      });
      return { decided, answer: { requests: made.value.map(answerOf) }, restsOn: RESTS_ON };
    });
  }

  private async made(
    tx: CommandTx,
    file: CaseState,
    body: VerificationRequestsDto,
    context: LoadedContext,
  ): Promise<Result<readonly NewRequest[]>> {
    const possible = requestPossible(file, body.on, context);
    if (!possible.ok) return possible;
    const { supporters = [] } = body;
    const outside = await this.outside.asked(tx, file, { on: body.on, supporters }, context);
    if (!outside.ok) return outside;
    const persons = [...askedMembers(body, context), ...outside.value];
    const made = askRequests(file, commandOf(body, persons), context);
    if (made.ok) await this.save(tx, made.value, outside.value);
    return made;
  }

  private async save(
    tx: CommandTx,
    made: readonly NewRequest[],
    supporters: readonly NamedAsked[],
  ): Promise<void> {
    const identities = new Map(supporters.map(({ subjectId, identity }) => [subjectId, identity]));
    await insertRequests(
      tx,
      made.map((request) => {
        const identity = identities.get(request.subjectId);
        const sealed = (value: object) => this.sealer.sealJson(SUPPORTER_FIELD, request.requestId, value);
        return { ...request, supporterSealed: identity === undefined ? null : sealed(identity) };
      }),
    );
  }
}

function commandOf(
  { on, period, authority }: VerificationRequestsDto,
  persons: RequestCommand['persons'],
): RequestCommand {
  return {
    ...{ on, persons },
    ...(period === undefined ? {} : { period: { from: period.from, to: period.to } }),
    ...(authority === undefined ? {} : { authority: { ...authority } }),
  };
}

const answerOf = ({ requestId, subjectId, sourceCode, version, dueOn }: NewRequest) => ({
  ...{ requestId, subjectId, sourceCode, version },
  ...(dueOn === null ? {} : { dueOn }),
});
