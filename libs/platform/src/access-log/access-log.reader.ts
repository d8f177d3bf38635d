import { Inject, Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { inPeriod } from '../audit-reading/audit-period.js';
import { olderThan, placeOfRow } from '../audit-reading/audit-rows.sql.js';
import { BusinessClock } from '../clock/business-clock.js';
import { orRefuse } from '../commands/or-refuse.js';
import { impartial, type DeclaredRelative } from '../masking/impartial.js';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import type { AccessLogQuery } from './access-log.query.js';
import { accessView, withheldView } from './access-log.rules.js';
import {
  looksAt,
  memberOf,
  ofOwnPlace,
  withheldOf,
  type AccessRow,
  type WithheldRow,
} from './access-log.sql.js';
import type { AccessLogPage } from './access-log.view.js';

/** Shows a family who looked at its data, at the window of its place while somebody of it is present (L-17). */
@Injectable()
export class AccessLogReader {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * @throws RefusalError NOT_FOUND for a household that is not there or of another place, CLOSE_RELATIVE for who is declared as its relative: a colleague
   * shows it (L-15); PERSON_NOT_IN_HOUSEHOLD where the service knows its members, PERIOD_REVERSED, CURSOR_INVALID
   */
  show(actor: Actor, query: AccessLogQuery): Promise<AccessLogPage> {
    const { householdId, presence } = query;
    const entry = {
      ...{ action: 'access-log.shown', objectType: 'household', ids: [householdId], householdId },
      ...{ reason: 'own-access', tokens: [`presence=${presence}`] },
    };
    return this.reads.audited(actor, entry, (connection) => this.find(connection, actor, query));
  }

  private async find(connection: Sql, actor: Actor, query: AccessLogQuery): Promise<AccessLogPage> {
    const { householdId, personId, from, to, cursor, limit } = query;
    const { auditSubjects: subjects } = this.definition;
    const [known] = await ofOwnPlace(subjects, actor, householdId).on(connection);
    if (known === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    if (personId !== undefined && subjects.persons !== undefined) {
      const [member] = await memberOf(subjects.persons, householdId, personId).on(connection);
      if (member === undefined) throw new RefusalError({ code: 'PERSON_NOT_IN_HOUSEHOLD', params: {} });
    }
    const declared = await subjects.relatives(householdId).on<DeclaredRelative>(connection);
    orRefuse(impartial(actor, declared));
    const today = this.clock.today();
    const place = olderThan(decodeCursor(cursor, ['text', 'number']));
    const conditions = [...inPeriod({ from, to }), ...place];
    const asked = { householdId, personId };
    const statement = looksAt(subjects, asked, conditions, { today, limit: limit + 1 });
    const { items, ...more } = page(await statement.on<AccessRow>(connection), limit, placeOfRow);
    const withheld = await withheldOf(householdId, today).on<WithheldRow>(connection);
    return { withheld: withheld.map(withheldView), items: items.map(accessView), ...more };
  }
}
