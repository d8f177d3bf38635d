import type { PlaceFinding } from '@aid-chain/platform';

/** Of each file so many cases that differ are shown to people. */
const SHOWN = 3;

/** What is shown, and of which files how many more cases differ. */
interface FewCases {
  readonly shown: readonly PlaceFinding[];
  readonly more: ReadonlyMap<string, number>;
}

/**
 * One parameter that is missing or mistaken turns all cases of a place over: what is wrong with the parameters comes first, and of
 * the cases some of each file.
 */
export function fewCases(findings: readonly PlaceFinding[]): FewCases {
  const differing = findings.filter(({ code }) => code === 'CASE_DIFFERS');
  const counted = new Map<string, number>();
  const some = differing.filter(({ file }) => {
    const count = (counted.get(file) ?? 0) + 1;
    counted.set(file, count);
    return count <= SHOWN;
  });
  const more = [...counted].filter(([, count]) => count > SHOWN);
  return {
    shown: [...findings.filter(({ code }) => code !== 'CASE_DIFFERS'), ...some],
    more: new Map(more.map(([file, count]) => [file, count - SHOWN])),
  };
}
