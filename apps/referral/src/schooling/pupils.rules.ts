import type { Schooling } from '@aid-chain/contracts';
import { educationStageCodes, nameOf, type Bilingual } from '@aid-chain/vocabulary';

/** A pupil as a referral shows it; a school that nobody has named is still to be asked, and no stage is no answer either. */
export interface ShownPupil {
  readonly stage?: string;
  readonly stageName?: Bilingual;
  readonly school?: string;
  readonly toAsk: boolean;
}

/** Whom a referral concerns: one person of the household, or all of it. */
export interface ReferralOfPupils {
  readonly needKind: string;
  readonly personId: string | null;
}

/**
 * What was stated last of each pupil of a household; a later statement that names no school leaves the one of the same stage.
 * @param stated the lists of its needs, the oldest first
 */
export function lastStated(stated: readonly (readonly Schooling[])[]): readonly Schooling[] {
  const last = new Map<string, Schooling>();
  for (const pupil of stated.flat()) {
    const before = last.get(pupil.personId);
    const school = pupil.school ?? (before?.stage === pupil.stage ? before.school : undefined);
    last.set(pupil.personId, { ...pupil, ...(school === undefined ? {} : { school }) });
  }
  return [...last.values()];
}

/** The pupils whom a referral of an education need concerns; of another need nobody. */
export function pupilsOf(
  { needKind, personId }: ReferralOfPupils,
  known: readonly Schooling[],
): readonly ShownPupil[] {
  if (needKind !== 'education') return [];
  const concerned = known.filter((pupil) => personId === null || pupil.personId === personId);
  if (concerned.length === 0) return [{ toAsk: true }];
  return concerned.map(({ stage, school }) => ({
    ...{ stage, stageName: nameOf(educationStageCodes, stage), toAsk: school === undefined },
    ...(school === undefined ? {} : { school }),
  }));
}

/**
 * Whether the schools of a referral are known, by the pupils that it shows.
 * @param stated what the need itself states, where no pupil of it can be shown
 * @returns undefined where nothing is stated, or what is cannot be shown: that is no «no»
 */
export function isSchoolKnown(
  pupils: readonly ShownPupil[],
  stated: boolean | undefined,
): boolean | undefined {
  if (pupils.some(({ stage }) => stage !== undefined)) return pupils.every(({ toAsk }) => !toAsk);
  return stated === false ? false : undefined;
}

/** The pupils in one cell of a sheet. */
export function pupilsText(pupils: readonly ShownPupil[]): string {
  return pupils
    .map(({ stageName, school = '学校待询问' }) =>
      stageName === undefined ? school : `${stageName.zh} ${school}`,
    )
    .join('；');
}
