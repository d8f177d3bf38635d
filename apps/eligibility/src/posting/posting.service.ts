import { Injectable } from '@nestjs/common';
import type { IsoDate, Result } from '@aid-chain/kernel';
import {
  decodeCursor,
  Directory,
  page,
  type Actor,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
  type PageQuery,
} from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { CasesReader } from '../case-views/cases.reader.js';
import { CaseCommands } from '../commands/case-commands.js';
import { PlaceRules } from '../place/place-rules.js';
import { postingTerms } from './posting-terms.js';
import type { EndPostingDto, StartPostingDto } from './posting.dto.js';
import { endPosting, lastPostingDay, startPosting, type PostingDecided } from './posting.rules.js';
import type { Posting } from '../postings/posting.state.js';
import { isStillReceived, postingsOf, savePosting } from '../postings/posting.store.js';
import type { PostingsView, PostingView } from './posting.view.js';

/** Puts positive decisions on the board of the village and takes them down again. */
@Injectable()
export class PostingService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly reader: CasesReader,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  start(ctx: CommandContext, caseId: string, body: StartPostingDto): Promise<HttpAnswer> {
    return this.change(ctx, caseId, { ...body, action: 'posting.started' }, async (tx, file, posting) => {
      const runs = await isStillReceived(tx, caseId, body.track);
      return startPosting(file, body, { today: tx.today, posting, runs }, this.lastDay(file, body.on));
    });
  }

  end(ctx: CommandContext, caseId: string, body: EndPostingDto): Promise<HttpAnswer> {
    return this.change(ctx, caseId, { ...body, action: 'posting.ended' }, (tx, file, posting) =>
      Promise.resolve(endPosting(file, body, { today: tx.today, posting })),
    );
  }

  /** A case has a posting of each track at most, by which the page is cut. @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (L-15), CURSOR_INVALID */
  list(actor: Actor, caseId: string, { cursor, limit }: PageQuery): Promise<PostingsView> {
    return this.reader.impartially(actor, caseId, { action: 'postings.shown' }, async (connection) => {
      const [after] = decodeCursor(cursor, ['text']) ?? [];
      const all = await postingsOf(connection, caseId);
      const rest = after === undefined ? all : all.filter(({ track }) => track > String(after));
      const { items, ...more } = page(rest, limit, ({ track }) => [track]);
      return { caseId, items: items.map(postingView), ...more };
    });
  }

  private change(
    ctx: CommandContext,
    caseId: string,
    { track, on, action }: { readonly track: Track; readonly on: IsoDate; readonly action: string },
    decide: (tx: CommandTx, file: CaseState, posting: Posting | undefined) => Promise<Result<PostingDecided>>,
  ): Promise<HttpAnswer> {
    return this.cases.run({ ctx, caseId, action, track, on }, async (tx, file) => {
      const posting = (await postingsOf(tx, caseId)).find((each) => each.track === track);
      const decided = await decide(tx, file, posting);
      if (!decided.ok || posting === undefined) return { decided, restsOn: [] };
      await savePosting(tx, posting, decided.value.posting, tx.actor.id);
      const answer = { posting: postingView({ ...posting, state: decided.value.posting }) };
      return { decided, answer, restsOn: [] };
    });
  }

  private lastDay({ regionCode }: CaseState, on: IsoDate): ReturnType<typeof lastPostingDay> {
    const pack = this.rules.on(regionCode, on);
    return lastPostingDay(on, postingTerms(pack), this.directory.calendar());
  }
}

function postingView({ track, owedSince, state: { is, ...days } }: Posting): PostingView {
  return { track, state: is, owedSince, ...days };
}
