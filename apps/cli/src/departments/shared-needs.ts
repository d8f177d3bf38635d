import { RefusalError } from '@aid-chain/kernel';
import { departmentFiles, type PlaceTexts } from '@aid-chain/platform';
import { readDepartments, sharedNeeds } from '@aid-chain/policy';
import { nameOf, needKindCodes, type NeedKind } from '@aid-chain/vocabulary';

/** A need of a department with the others that serve it too. */
interface Shared {
  readonly kind: NeedKind;
  readonly others: readonly string[];
}

/** The needs of a department that others of its file serve too. */
export function sharedWith(texts: PlaceTexts, file: string, code: string): readonly Shared[] {
  const text = departmentFiles(texts).find(({ path }) => path === file)?.text ?? '';
  return sharedNeeds(readDepartments(file, text).departments)
    .filter(({ departments }) => departments.includes(code))
    .map(({ kind, departments }) => ({ kind, others: departments.filter((other) => other !== code) }));
}

/** What follows where a need is shared, for whoever decides about it. */
export function sharedText({ kind, others }: Shared): string {
  const [name, by] = [nameOf(needKindCodes, kind), others.join(', ')];
  return (
    `!! “${name.zh}”（${kind}）已由 ${by} 承办：此后同一需求生成 ${String(others.length + 1)} 件转办，各自签收、各自按季反馈 / ` +
    `${kind} is served by ${by} already: one need makes ${String(others.length + 1)} referrals then, each acknowledged and reported on by its own department`
  );
}

/** @throws RefusalError DEPARTMENT_NEEDS_SERVED: two referrals of one need are a decision, not a slip */
export function refuseShared(code: string, shared: readonly Shared[]): void {
  if (shared.length === 0) return;
  const served = shared.map(({ kind, others }) => `${kind} (${others.join(', ')})`).join('; ');
  throw new RefusalError({ code: 'DEPARTMENT_NEEDS_SERVED', params: { code, served } });
}
