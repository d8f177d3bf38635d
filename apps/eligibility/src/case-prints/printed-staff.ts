import { nameOf, roleCodes, type Bilingual } from '@aid-chain/vocabulary';
import type { PaperSources } from './case-paper.js';

/** Somebody who does not work here any more. */
const FORMER: Bilingual = { zh: '工作人员', en: 'an official' };

/** Officials as a paper names them: post and staff code, which they sign beside; the directory knows no names. */
export async function printedStaff(
  { connection, directory }: Pick<PaperSources, 'connection' | 'directory'>,
  ids: readonly string[],
): Promise<(id: string) => Bilingual> {
  const known = await directory.actors(connection, [...new Set(ids)]);
  return (id) => {
    const actor = known.get(id);
    if (actor === undefined) return FORMER;
    const { zh, en } = nameOf(roleCodes, actor.role);
    const code = actor.staffCode === undefined ? '' : ` ${actor.staffCode}`;
    return { zh: `${zh}${code}`, en: `${en}${code}` };
  };
}
