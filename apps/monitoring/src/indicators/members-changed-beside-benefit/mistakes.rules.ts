import type { Sentence } from '../sentence.rules.js';
import type { MembershipChange } from './membership-change.js';

/** With these a change states that what the register had of somebody's membership was not so. */
const PUTS_RIGHT: readonly MembershipChange['reasonCode'][] = ['entered-wrongly', 'data-corrected'];

/**
 * The changes without what was entered by mistake and taken back: of a person who was put in and taken out again, or the
 * reverse, nothing happened. A real return is a change of its own.
 * @param changes of one household, in the order of the register
 * @param isNone whether a mistake and its correction together are no change for who asks
 */
export function withoutMistakes(
  changes: readonly MembershipChange[],
  isNone: (mistake: MembershipChange, correction: MembershipChange) => boolean,
): readonly MembershipChange[] {
  const takenBack = new Map(changes.map(({ id }) => [id, new Set<string>()]));
  for (const [index, correction] of changes.entries()) {
    if (!PUTS_RIGHT.includes(correction.reasonCode)) continue;
    for (const personId of [...correction.joined, ...correction.left]) {
      const mistake = lastOfPerson(changes.slice(0, index), personId, takenBack);
      if (mistake === undefined || !isNone(mistake, correction)) continue;
      for (const { id } of [mistake, correction]) takenBack.get(id)?.add(personId);
    }
  }
  return changes.flatMap((change) => remaining(change, takenBack.get(change.id) ?? new Set()));
}

/** Joining and leaving alternate, so the last change of the person that still stands is the one that is put right. */
function lastOfPerson(
  changes: readonly MembershipChange[],
  personId: string,
  takenBack: ReadonlyMap<string, ReadonlySet<string>>,
): MembershipChange | undefined {
  return changes
    .filter(
      ({ id, joined, left }) => [...joined, ...left].includes(personId) && !takenBack.get(id)?.has(personId),
    )
    .at(-1);
}

function remaining(change: MembershipChange, takenBack: ReadonlySet<string>): MembershipChange[] {
  if (takenBack.size === 0) return [change];
  const joined = change.joined.filter((id) => !takenBack.has(id));
  const left = change.left.filter((id) => !takenBack.has(id));
  return joined.length + left.length === 0 && !change.moved ? [] : [{ ...change, joined, left }];
}

export const PUT_RIGHT_RULE = 'members-changed-beside-benefit.put-right@1';

/** Why a warning is closed: what it named was entered by mistake, and the members are those of the decision. */
export const PUT_RIGHT_SENTENCE: Sentence = {
  textZh:
    '户籍登记已更正：所列变动系误登，该户成员与作出认定决定时相同。待遇不因此复核，本预警随之消除，无需走访。',
  textEn:
    'The register was put right: the changes named here had been entered by mistake, and the members are those of the decision. Nothing is reviewed because of them, so this warning is closed and needs no visit.',
};
