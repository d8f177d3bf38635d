import { Injectable } from '@nestjs/common';
import { newId, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText, type Tx } from '@aid-chain/messaging';
import {
  Commands,
  decodeCursor,
  page,
  Reads,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type PageQuery,
} from '@aid-chain/platform';
import { helpView } from '../social-offers/help-view.js';
import type { HelpParts } from '../social-offers/offer.rules.js';
import { lockOwnOrganisation } from '../social-organisations/own-organisation.js';
import { usableOrganisation } from '../social-organisations/organisation.store.js';
import type { CertificateDto, CertificatePage, CertificateView } from './certificate.dto.js';

interface Line extends HelpParts {
  readonly quantity: number;
  readonly times: number;
}

interface Certificate {
  readonly certificateId: string;
  readonly certificateNo: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly lines: readonly Line[];
  readonly issuedOn: IsoDate;
}

/** Certifies on request what an organisation gave, and the hours of its volunteers (社会救助法 59, L-57). */
@Injectable()
export class Certificates {
  constructor(
    private readonly commands: Commands,
    private readonly reads: Reads,
  ) {}

  /**
   * What stands on a certificate is not certified once more: each of them serves for the tax. One whose gifts were reversed since stands in
   * no way of the next. Refuses NOT_FOUND, SOCIAL_PERIOD_INVALID, SOCIAL_NOTHING_GIVEN, SOCIAL_CERTIFIED_ALREADY.
   */
  issue(ctx: CommandContext, organisationId: string, { from, to }: CertificateDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      await lockOwnOrganisation(tx, organisationId);
      if (from > to || to > tx.today) throw new RefusalError({ code: 'SOCIAL_PERIOD_INVALID', params: {} });
      const lines = await givenIn(tx, organisationId, from, to);
      const standing = await certifiedIn(tx, organisationId, from, to);
      if (standing !== undefined)
        throw new RefusalError({ code: 'SOCIAL_CERTIFIED_ALREADY', params: { ...standing } });
      if (lines.length === 0) throw new RefusalError({ code: 'SOCIAL_NOTHING_GIVEN', params: {} });
      const certificateId = newId();
      await sql`
        insert into social_certificate (certificate_id, organisation_id, certificate_no, from_day, to_day, lines, issued_on, issued_by)
        select ${certificateId}::uuid, ${organisationId}::uuid,
               1 + coalesce((select max(c.certificate_no) from social_certificate c
                              where c.organisation_id = ${organisationId}::uuid), 0),
               ${from}::date, ${to}::date, ${JSON.stringify(lines)}::jsonb, ${tx.today}::date, ${tx.actor.id}`.on(
        tx,
      );
      const audit = { action: 'social-certificate.issued', objectType: 'social-organisation' };
      return {
        status: 201,
        body: { certificateId },
        audit: { ...audit, objectId: organisationId, ids: [certificateId] },
      };
    });
  }

  /** In the order of their numbers. @throws RefusalError NOT_FOUND, with an audit row, CURSOR_INVALID */
  async list(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<CertificatePage> {
    const look = {
      action: 'social-certificate.listed',
      objectType: 'social-organisation',
      objectId: organisationId,
    };
    if ((await usableOrganisation(this.reads, actor, organisationId)) === undefined)
      return this.reads.deny(actor, look);
    return this.reads.audited(actor, { ...look, ids: [organisationId] }, async (connection) => {
      const [after] = decodeCursor(cursor, ['number']) ?? [0];
      const found = await sql`
        select c.certificate_id as "certificateId", c.certificate_no as "certificateNo", c.from_day::text as "from",
               c.to_day::text as "to", c.lines, c.issued_on::text as "issuedOn"
          from social_certificate c
         where c.organisation_id = ${organisationId}::uuid and c.certificate_no > ${after ?? 0}::integer
         order by c.certificate_no limit ${limit + 1}`.on<Certificate>(connection);
      const { items, ...more } = page(found, limit, ({ certificateNo }) => [certificateNo]);
      return { items: items.map(viewOf), ...more };
    });
  }
}

/** What was delivered of an organisation in a time, added up by what it is. */
function givenIn(tx: Tx, organisationId: string, from: IsoDate, to: IsoDate): Promise<Line[]> {
  return given(organisationId, sql`${from}::date`, sql`${to}::date`).on<Line>(tx);
}

function given(organisationId: string, from: SqlText, to: SqlText): SqlText {
  return sql`
    select m.form, m.item, m.unit, sum(m.quantity)::bigint as quantity, count(*)::int as times
      from social_match m
     where m.organisation_id = ${organisationId}::uuid and m.state = 'delivered'
       and m.ended_on between ${from} and ${to}
     group by m.form, m.item, m.unit order by m.form, m.item, m.unit`;
}

interface Standing {
  readonly no: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A certificate that has a day of a time, and of which everything stands as it was certified. */
async function certifiedIn(
  tx: Tx,
  organisationId: string,
  from: IsoDate,
  to: IsoDate,
): Promise<Standing | undefined> {
  const found = await sql`
    select c.certificate_no as no, c.from_day::text as "from", c.to_day::text as "to", c.lines,
           coalesce((select jsonb_agg(to_jsonb(g) order by g.form, g.item, g.unit)
              from (${given(organisationId, sql`c.from_day`, sql`c.to_day`)}) g), '[]') as now
      from social_certificate c
     where c.organisation_id = ${organisationId}::uuid and c.from_day <= ${to}::date and c.to_day >= ${from}::date
     order by c.certificate_no`.on<
    Standing & { readonly lines: readonly Line[]; readonly now: readonly Line[] }
  >(tx);
  const standing = found.find(({ lines, now }) => textOf(lines) === textOf(now));
  return standing && { no: standing.no, from: standing.from, to: standing.to };
}

function textOf(lines: readonly Line[]): string {
  return JSON.stringify(
    lines.map(({ form, item, unit, quantity, times }) => [form, item, unit, Number(quantity), times]),
  );
}

function viewOf({ lines, ...certificate }: Certificate): CertificateView {
  return { ...certificate, lines: lines.map((line) => ({ ...helpView(line), times: line.times })) };
}
