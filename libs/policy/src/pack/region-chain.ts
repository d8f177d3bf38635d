/** Folder of the nation. */
export const NATION = '000000';
const FOLDER = /^(\d{6}|\d{9}|\d{12})$/;

/** True for a folder name of `policies/`: 6 digits to the county, 9 the township, 12 the village. */
export function isRegionFolder(name: string): boolean {
  return FOLDER.test(name);
}

/**
 * The folders that apply to a place, from the nation down to the place itself.
 * In: 12-digit region code, or a folder name. Out: e.g. 000000, 510000, 510600, 510683, 510683990.
 */
export function regionChain(code: string): readonly string[] {
  const full = code.padEnd(12, '0');
  const levels = [
    NATION,
    `${full.slice(0, 2)}0000`,
    `${full.slice(0, 4)}00`,
    full.slice(0, 6),
    ...(full.slice(6, 9) === '000' ? [] : [full.slice(0, 9)]),
    ...(full.slice(9) === '000' ? [] : [full]),
  ];
  return [...new Set(levels)];
}

/** One spelling per folder: a township written with 12 digits is the same place as with 9. */
export function canonicalFolder(name: string): string {
  const chain = regionChain(name);
  return chain[chain.length - 1] ?? NATION;
}
