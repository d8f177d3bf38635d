import { Injectable } from '@nestjs/common';
import type { ClearFacts, Facts } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { BusinessClock, decodeCursor, page, type Actor, type PageQuery } from '@aid-chain/platform';
import {
  memberPositions,
  nameOf,
  positionOf,
  supporterRelationCodes,
  verificationGroundCodes,
  verificationRequestStateCodes,
  verificationSourceCodes,
  type Bilingual,
  type MemberPositions,
  type VerificationGround,
} from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { CasesReader } from '../case-views/cases.reader.js';
import { declaredByCase } from '../facts/facts-store.js';
import { householdsByCase } from '../household/household-store.js';
import { requestsWithAnswers, type RequestWithAnswer } from '../verification-answers/answer-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { GROUND_PARAMETER } from './ground-article.rules.js';
import { differencesFrom } from './difference.rules.js';
import type { VerificationRequestsView, VerificationRequestView } from './request.view.js';

/** Answers what was asked about a case at which source, on what ground, and what became of it. */
@Injectable()
export class RequestsReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly clock: BusinessClock,
    private readonly rules: PlaceRules,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (L-15), CURSOR_INVALID */
  ofCase(actor: Actor, caseId: string, { cursor, limit }: PageQuery): Promise<VerificationRequestsView> {
    const look = { action: 'verification-requests.shown' };
    return this.cases.impartially(actor, caseId, look, async (connection, file) => {
      const [rows, declared, positions] = await Promise.all([
        requestsWithAnswers(connection, sql`q.case_id = ${caseId}::uuid and ${after(cursor)}`, limit + 1),
        declaredByCase(connection, [file]),
        positionsOf(connection, file),
      ]);
      const facts: ClearFacts = declared.get(caseId)?.facts ?? {};
      const article = ({ ground, askedOn }: RequestWithAnswer) =>
        this.article(file.regionCode, ground.basis, askedOn);
      const shown = { facts, positions, article, today: this.clock.today() };
      const { items, ...more } = page(rows, limit, keyOf);
      return { caseId, items: items.map((row) => viewOf(row, shown)), ...more };
    });
  }

  /** On what a query rests, by the law of its day. */
  private article(regionCode: string, ground: VerificationGround, askedOn: IsoDate): Bilingual {
    const key = GROUND_PARAMETER[ground];
    if (key === undefined) return nameOf(verificationGroundCodes, ground);
    return this.rules.citationOf(regionCode, key, askedOn);
  }
}

const keyOf = ({ subjectId, sourceCode, askedOf, version }: RequestWithAnswer) =>
  [subjectId, sourceCode, askedOf, version] as const;

/** @throws RefusalError CURSOR_INVALID */
function after(cursor: string | undefined): SqlText {
  const key = decodeCursor(cursor, ['id', 'text', 'text', 'number']);
  if (key === undefined) return sql`true`;
  const [subjectId, sourceCode, askedOf, version] = key;
  return sql`(q.subject_id, q.source_code, q.asked_of, q.version) >
    (${subjectId}::uuid, ${sourceCode}::text, ${askedOf}::text, ${version}::integer)`;
}

async function positionsOf(connection: Sql, file: CaseState): Promise<MemberPositions> {
  const households = await householdsByCase(connection, [file]);
  return memberPositions(households.get(file.caseId)?.members ?? []);
}

interface Shown {
  readonly facts: Facts;
  readonly positions: MemberPositions;
  readonly article: (row: RequestWithAnswer) => Bilingual;
  readonly today: IsoDate;
}

function viewOf(
  row: RequestWithAnswer,
  { facts, positions, article, today }: Shown,
): VerificationRequestView {
  const { requestId, subjectId, sourceCode, askedOf, version, askedOn, dueProvisional, state, stateOn } = row;
  const { ground, validUntil, answer, objection, supporter } = row;
  return {
    ...{
      requestId,
      subjectId,
      whose: whoseOf(row, positions),
      sourceCode,
      sourceName: nameOf(verificationSourceCodes, sourceCode),
    },
    ...{ askedOf, version, ground: ground.basis, article: article(row) },
    ...{ askedOn, dueProvisional, state, stateName: nameOf(verificationRequestStateCodes, state), stateOn },
    ...stated({ textVersion: ground.textVersion, signedOn: ground.signedOn, dueOn: row.dueOn }),
    ...stated({ authorityRegion: row.authorityRegion, reasonCode: row.reasonCode, result: row.result }),
    ...stated({
      queriedOn: row.queriedOn,
      validUntil,
      reportedIn: row.reportedIn,
      reexamines: row.reexamines,
    }),
    ...stated({ objection: objection?.reasonCode, objectedOn: objection?.on }),
    ...(validUntil === null ? {} : { isExpired: validUntil < today }),
    ...(answer === null || supporter !== null
      ? {}
      : { differences: differencesFrom(answer.facts, facts, subjectId) }),
  };
}

/** Of somebody outside the household what they are to which member. */
function whoseOf({ supporter, subjectId }: RequestWithAnswer, positions: MemberPositions): Bilingual {
  if (supporter === null) return positionOf(positions, subjectId);
  const relation = nameOf(supporterRelationCodes, supporter.relation);
  const of = positionOf(positions, supporter.supporterOf);
  return { zh: `${of.zh}的${relation.zh}`, en: `${relation.en} of ${of.en}` };
}

/** Without what is not there. */
function stated<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}
