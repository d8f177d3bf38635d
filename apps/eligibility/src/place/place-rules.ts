import { Injectable } from '@nestjs/common';
import { addMonths, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { Policies } from '@aid-chain/platform';
import {
  param,
  providedAuthority,
  type Measure,
  type ParameterKey,
  type ParameterValue,
  type RulePack,
} from '@aid-chain/policy';
import { citation, type Bilingual, type Track } from '@aid-chain/vocabulary';
import { authorityUnder, type TrackAuthority } from '../authority/authority.rules.js';
import type { UsedAuthority } from '../cases/course.state.js';

/** The parameters of the place of a case. */
@Injectable()
export class PlaceRules {
  constructor(private readonly policies: Policies) {}

  /** @returns undefined where the parameters of the place are not complete on that day */
  find(regionCode: string, day: IsoDate): RulePack | undefined {
    try {
      return this.on(regionCode, day);
    } catch (error) {
      if (error instanceof RefusalError) return undefined;
      throw error;
    }
  }

  /** @returns one parameter of a place on a day, undefined where none is set: others of that day are not asked for */
  one<K extends ParameterKey>(regionCode: string, key: K, day: IsoDate): ParameterValue<K> | undefined {
    return this.policies.one(regionCode, key, day);
  }

  /**
   * The document and article of a parameter as a paper cites it.
   * @throws RefusalError PARAMETER_NOT_SET where the parameters of the place are not complete on that day
   */
  citationOf(regionCode: string, key: ParameterKey, day: IsoDate): Bilingual {
    const entry = this.on(regionCode, day).parameters[key];
    return citation({ doc: entry?.doc ?? '', article: entry?.article ?? '' });
  }

  /** @returns by what the township decides in a place on a day; undefined where the county does (社会救助法 44) */
  authority(regionCode: string, day: IsoDate): UsedAuthority | undefined {
    return providedAuthority(this.find(regionCode, day)?.parameters['authority.mode']);
  }

  /** @returns who decides a track in a place on a day: recognises, reduces, ends and carries results out (社会救助法 44; L-40) */
  authorityOf(regionCode: string, track: Track, day: IsoDate): TrackAuthority {
    return authorityUnder(track, this.authority(regionCode, day));
  }

  /** @returns which parameters of the place are in use; undefined where the sample is */
  get revision(): string | undefined {
    return this.policies.revision;
  }

  /** @returns the departments of a place, by their codes */
  departments(regionCode: string): readonly string[] {
    return this.policies.departments(regionCode).map(({ code }) => code);
  }

  /** @returns what help the place gives on a day */
  measures(regionCode: string, day: IsoDate): readonly Measure[] {
    return this.policies.measures(regionCode, day);
  }

  /** @returns the days within a year on which the place gives something else, or to others */
  measureDays(regionCode: string, day: IsoDate): readonly IsoDate[] {
    return this.policies.measureDays(regionCode, day, addMonths(day, 12));
  }

  /** @throws RefusalError PARAMETER_NOT_SET where the parameters of the place are not complete on that day */
  on(regionCode: string, day: IsoDate): RulePack {
    return this.policies.pack(regionCode, day);
  }
}

/** A parameter that is only shown: null where the place gives none. */
export function placeParameterOrNull<K extends ParameterKey>(
  pack: RulePack,
  key: K,
): ParameterValue<K> | null {
  const found = param(pack, key);
  return found.state === 'value' ? found.value : null;
}
