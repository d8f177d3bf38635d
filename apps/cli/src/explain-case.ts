import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Policies } from '@aid-chain/platform';
import { explainCase, readCases, treeText } from '@aid-chain/policy';
import { placeFolders } from './config.js';
import { AlreadyPrinted, type Print } from './output.js';

/** Which cases are explained. */
interface Asked {
  readonly file: string;
  readonly name?: string;
}

/**
 * `policy explain`: prints the computation of the cases of a file as trees.
 * @throws AlreadyPrinted where a case cannot be read, or none has the name asked for
 */
export async function explainCaseFile(
  { file, name }: Asked,
  place: string | undefined,
  print: Print,
): Promise<void> {
  const path = resolve(file);
  const { cases, faults } = readCases([{ path, text: await readFile(path, 'utf8') }]);
  for (const { at, zh, en } of faults) print(`${at}\n    ${zh}\n    ${en}`);
  const asked = cases.filter((golden) => name === undefined || golden.name === name);
  const { policiesDir, placeDir } = placeFolders(place);
  const policies = await Policies.read(policiesDir, placeDir);
  for (const golden of asked)
    for (const line of treeText(explainCase(golden, policies.pack(golden.place, golden.asOf)))) print(line);
  if (faults.length > 0) throw new AlreadyPrinted();
  if (asked.length > 0) return;
  const names = cases.map((golden) => golden.name).join(', ');
  print(`没有这个案例，文件中有 / no such case; the file has: ${names}`);
  throw new AlreadyPrinted();
}
