import { sql, type Sql } from '@aid-chain/messaging';
import { ShownCode, ShownDay, ShownId, type Actor } from '@aid-chain/platform';
import { REMEDY_KINDS, REMEDY_RESULTS, REMEDY_STATES, TRACKS } from '@aid-chain/vocabulary';
import { notAgainst, OPEN_TO_ALL } from './remedy-visibility.sql.js';

/** A remedy about a case, and the case in which a track is decided anew by it: each of the two shows it. */
export class CaseRemedyView {
  @ShownId({ description: '救济事项编号 · the remedy' })
  remedyId: string;

  @ShownCode(REMEDY_KINDS, { description: '种类 · kind' })
  kind: string;

  @ShownCode(REMEDY_STATES, { description: '状态 · state' })
  state: string;

  @ShownCode(REMEDY_RESULTS, { optional: true, description: '结果 · what came of it' })
  result?: string;

  @ShownCode(TRACKS)
  track: string;

  @ShownDay({ description: '提出日期 · day on which it was filed' })
  receivedOn: string;

  @ShownDay({ optional: true, description: '停止执行之日，恢复执行后没有 · execution is stayed since' })
  stayedOn?: string;

  @ShownId({ description: '所针对的案件 · the case that it is about' })
  caseId: string;

  @ShownId({ optional: true, description: '据此重新办理的案件 · the case in which it is decided anew' })
  correctionCaseId?: string;
}

/**
 * Complaints and tip-offs are not among them while nothing follows from them: the county reads those. What complains of the
 * reader never is (社会救助法 68).
 */
export async function remediesOfCase(
  connection: Sql,
  reader: Pick<Actor, 'id'>,
  caseId: string,
): Promise<CaseRemedyView[]> {
  const found = await sql`
    select jsonb_strip_nulls(jsonb_build_object(
        'remedyId', r.remedy_id, 'kind', r.kind, 'state', r.state, 'result', r.result, 'track', r.track,
        'receivedOn', r.received_on, 'caseId', r.case_id, 'correctionCaseId', r.correction_case_id,
        'stayedOn', case when r.stay_lifted_on is null then r.stayed_on end)) as remedy
      from remedy r
     where ${notAgainst(reader)}
       and (r.case_id = ${caseId}::uuid or r.correction_case_id = ${caseId}::uuid)
       and (r.kind = any(${OPEN_TO_ALL}::text[]) or r.correction_case_id is not null)
     order by r.received_on, r.remedy_id`.on<{ readonly remedy: CaseRemedyView }>(connection);
  return found.map(({ remedy }) => remedy);
}
