import type { Filing } from '../filing/filing.js';
import type { MemberAnswer } from './window-answer.js';

/** The filing with every person once: what it declares of an entry that is listed twice counts for the other entry. */
export function listedOnce(filing: Filing, answers: readonly MemberAnswer[]): Filing {
  const same = new Map(
    answers.flatMap(({ ref, sameAs }): [string, string][] => (sameAs === undefined ? [] : [[ref, sameAs]])),
  );
  if (same.size === 0) return filing;
  const once = <T extends { ref: string }>(members: readonly T[]): T[] =>
    members.filter(({ ref }) => !same.has(ref));
  const moved = <T extends { memberRef?: string }>(items: readonly T[]): T[] =>
    items.map((item) => {
      const base = same.get(item.memberRef ?? '');
      return base === undefined ? item : { ...item, memberRef: base };
    });
  const { household, declaration } = filing;
  const { members, incomes, expenditures, assets, authorisations, declaredRelatives } = declaration;
  return {
    household: { ...household, members: once(household.members) },
    declaration: {
      ...declaration,
      members: once(members),
      incomes: moved(incomes),
      expenditures: moved(expenditures),
      assets: moved(assets),
      authorisations: moved(authorisations),
      declaredRelatives: moved(declaredRelatives),
    },
  };
}
