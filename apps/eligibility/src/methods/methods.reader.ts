import { Injectable } from '@nestjs/common';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import {
  BusinessClock,
  decodeCursor,
  page,
  Reads,
  regionCondition,
  type Actor,
  type Page,
} from '@aid-chain/platform';
import { compareMethods, decidingMethods, methodSentence, type ComparedMethod } from '@aid-chain/policy';
import { casesWithoutRelatives } from '../authorisation/authorisation-store.js';
import { CasesReader } from '../case-views/cases.reader.js';
import { Determinations } from '../determination/determinations.js';
import { differencesWhere, type MethodDifference } from './method-difference.store.js';
import type { MethodPageQuery } from './method-page.query.js';

/** The two methods side by side, of one household and where they differ in the own region (S0-03, S0-04). */
@Injectable()
export class MethodsReader {
  constructor(
    private readonly reads: Reads,
    private readonly cases: CasesReader,
    private readonly determinations: Determinations,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE, HOUSEHOLD_NOT_RECEIVED while the household is not known */
  async ofCase(actor: Actor, caseId: string): Promise<object> {
    return this.cases.impartially(
      actor,
      caseId,
      { action: 'determination.shown' },
      async (connection, file) => {
        const { regionCode } = file;
        const evidence = await this.determinations.read(connection, file);
        const whole = this.determinations.whole(evidence, file, this.clock.today());
        return {
          ...{ caseId, asOf: whole.asOf, regionCode },
          ...{ methods: compareMethods(whole).map(withSentence), deciding: decidingMethods(whole) },
        };
      },
    );
  }

  /** A page may hold fewer than asked for: what a declared relative has is left out of it and counted (L-15). */
  async list(actor: Actor, query: MethodPageQuery): Promise<Page<object>> {
    const ids = ({ items }: Page<MethodDifference>) => [...new Set(items.map(({ caseId }) => caseId))];
    const entry = { action: 'method-differences.listed', objectType: 'case', ids };
    return this.reads.audited(actor, entry, async (connection) => {
      const found = await differencesWhere(connection, conditionsOf(actor, query), query.limit + 1);
      const shown = page(found, query.limit, ({ regionCode, caseId, subject }) => [
        ...[regionCode, caseId, subject],
      ]);
      const { items, ...counted } = await casesWithoutRelatives(connection, actor, shown.items);
      return { ...shown, ...counted, items: items.map(withSentence) };
    });
  }
}

function withSentence<T extends Omit<ComparedMethod, 'differs'>>(compared: T) {
  const { zh: textZh, en: textEn } = methodSentence(compared);
  return { ...compared, textZh, textEn };
}

function conditionsOf(actor: Actor, { subject, cursor }: MethodPageQuery): SqlText {
  const [region, caseId, last] = decodeCursor(cursor, ['text', 'id', 'text']) ?? [];
  return all([
    regionCondition(actor, sql`region_code`),
    ...(subject === undefined ? [] : [sql`subject = ${subject}`]),
    ...(region === undefined
      ? []
      : [
          sql`region_code ~>=~ ${region} and (region_code, case_id, subject) > (${region}, ${caseId}::uuid, ${last})`,
        ]),
  ]);
}
