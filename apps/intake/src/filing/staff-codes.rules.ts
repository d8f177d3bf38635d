import { foldStaffCode, isStaffCode, type Fault } from '@aid-chain/kernel';
import type { FileApplicationDto } from './file-application.dto.js';
import { entries, textOf, type Loose } from './loose.rules.js';

/** The staff codes of a filing's declared relatives that can be looked up. */
export function declaredStaffCodes(body: Loose): string[] {
  return declaredCodes(body).map(({ code }) => code);
}

/**
 * A relative is declared by a code of the staff directory: one that nobody has would keep no official from the case
 * (N2; D57 11).
 * @param known the directory's codes by their folded spelling
 */
export function staffCodeFaults(body: Loose, known: ReadonlyMap<string, string>): Fault[] {
  return declaredCodes(body).flatMap(({ code, path }): Fault[] =>
    known.has(foldStaffCode(code)) ? [] : [{ code: 'STAFF_CODE_UNKNOWN', path: `${path}/staffCode` }],
  );
}

/** The filing with its staff codes as the directory spells them. */
export function inDirectorySpelling(
  form: FileApplicationDto,
  known: ReadonlyMap<string, string>,
): FileApplicationDto {
  for (const relative of form.declaredRelatives) {
    relative.staffCode = known.get(foldStaffCode(relative.staffCode)) ?? relative.staffCode;
  }
  return form;
}

function declaredCodes(body: Loose): { readonly code: string; readonly path: string }[] {
  return entries(body, 'declaredRelatives').flatMap(({ entry, path }) => {
    const code = textOf(entry, 'staffCode');
    return code !== undefined && isStaffCode(code) ? [{ code, path }] : [];
  });
}
