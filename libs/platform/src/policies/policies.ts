import { type IsoDate, RefusalError } from '@aid-chain/kernel';
import {
  type Department,
  departments,
  loadPolicies,
  type Measure,
  type MeasureHead,
  measureDays,
  measureReportedAs,
  measuresOn,
  param,
  parameterOn,
  type ParameterKey,
  type ParameterValue,
  type PolicyFile,
  PolicyRefused,
  type PolicyTree,
  type PolicyWarning,
  printTemplates,
  type PrintTemplates,
  resolvePack,
  type RulePack,
  type ServiceItem,
  servicesOn,
} from '@aid-chain/policy';
import type { PrintForm } from '@aid-chain/vocabulary';
import { blockersOf, type Asked, type Blockers } from '../place/blockers.rules.js';
import { readPolicyFiles, revisionOf, stampOf, type PolicyFolders } from '../place/read-place.js';
import { revisionDiffers, type AcceptedRevision } from './accepted-revision.js';

/** What was seen of the files that a stamp describes. */
interface SeenFiles {
  readonly stamp: string;
  readonly revision: string;
  readonly fault?: PolicyRefused;
}

/** The dated parameters of every place, read and validated at start; packs are kept once made. */
export class Policies {
  private readonly packs = new Map<string, RulePack>();
  /** The place's files as they were read last, and why they were not taken: they are not read again while they stay so. */
  private seen: SeenFiles | undefined;

  private constructor(
    private readonly folders: PolicyFolders,
    private tree: PolicyTree,
    private digest: string,
  ) {}

  /**
   * @param policiesDir the repository's parameters
   * @param placeDir the folder of the deployment; without it the repository's samples are read
   * @param accepted what was accepted last; where it is given, other files are refused before they are looked into
   * @throws PolicyRefused with every fault of every file, StartRefused PLACE_REVISION_DIFFERS: the service does not start
   */
  static async read(policiesDir: string, placeDir?: string, accepted?: AcceptedRevision): Promise<Policies> {
    const folders = { policiesDir, ...(placeDir === undefined ? {} : { placeDir }) };
    const files = await readPolicyFiles(folders);
    const revision = revisionOf(files);
    if (accepted !== undefined && accepted.digest !== revision) throw revisionDiffers(accepted, folders);
    return new Policies(folders, loadPolicies(files), revision);
  }

  /** @returns the digest of the place's parameters that are in use; undefined where the sample is. */
  get revision(): string | undefined {
    return this.folders.placeDir === undefined ? undefined : this.digest;
  }

  /**
   * Takes the files of the place as they are now, if they are those that were accepted: all of them or none.
   * @returns false where they are others, so that the parameters in use stay; until a file changes they are not read again
   * @throws PolicyRefused with every fault of every file; Error where they cannot be read: those in use stay
   */
  async take(accepted: string): Promise<boolean> {
    const stamp = await stampOf(this.folders);
    const before = this.seen?.stamp === stamp ? this.seen : undefined;
    if (before !== undefined && before.revision !== accepted) return false;
    if (before?.fault !== undefined) throw before.fault;
    const { files, seen } = await this.look(stamp);
    if (seen.revision !== accepted) return false;
    this.tree = this.loaded(files, seen);
    this.digest = accepted;
    this.packs.clear();
    return true;
  }

  /** @returns whether the place's files are still those in use; they are read only where one of them has changed. */
  async areFilesInUse(): Promise<boolean> {
    const stamp = await stampOf(this.folders);
    const seen = this.seen?.stamp === stamp ? this.seen : (await this.look(stamp)).seen;
    return seen.revision === this.digest;
  }

  /** @returns what the policies leave to people: values whose owner has not set one, standards without their guide. */
  get warnings(): readonly PolicyWarning[] {
    return this.tree.warnings;
  }

  /**
   * @returns the parameters that hold in a place on a day, with their documents and the pack's hash.
   * @throws RefusalError PARAMETER_NOT_SET where they are not complete: a request is refused, an event parked
   */
  pack(regionCode: string, on: IsoDate): RulePack {
    const key = `${regionCode} ${on}`;
    const known = this.packs.get(key);
    if (known !== undefined) return known;
    const pack = this.resolve(regionCode, on);
    if (this.packs.size >= 1_000) this.packs.clear();
    this.packs.set(key, pack);
    return pack;
  }

  /**
   * @returns one parameter of a place on a day, undefined where nobody gives it: what it bounds is then not bounded,
   * so that no family is turned away because a place is not ready.
   */
  one<K extends ParameterKey>(regionCode: string, key: K, on: IsoDate): ParameterValue<K> | undefined {
    return parameterOn(this.tree, regionCode, key, on);
  }

  /** @returns the departments of a place with the needs they serve and what each may see (departments.yaml). */
  departments(regionCode: string): readonly Department[] {
    return departments(this.tree, regionCode);
  }

  /** @returns what help a place gives on a day (measures.yaml of it and of the levels above). */
  measures(regionCode: string, on: IsoDate): readonly Measure[] {
    return measuresOn(this.tree, regionCode, on);
  }

  /** @returns the days of a time on which a place gives something else, or to others: by its measures and its parameters. */
  measureDays(regionCode: string, after: IsoDate, until: IsoDate): readonly IsoDate[] {
    return measureDays(this.tree, regionCode, { after, until });
  }

  /** @returns the measure that departments of a place report under a code, in force or not; undefined where it has and had none */
  measureReportedAs(regionCode: string, code: string): MeasureHead | undefined {
    return measureReportedAs(this.tree, regionCode, code);
  }

  /** @returns the services of a place on a day, from which plans of service-type aid are made (services.yaml). */
  services(regionCode: string, on: IsoDate): readonly ServiceItem[] {
    return servicesOn(this.tree, regionCode, on);
  }

  /**
   * @returns the templates of a form in a place (print-forms.yaml of it or of the nearest level above)
   * @throws RefusalError PARAMETER_NOT_SET where nobody gives them
   */
  printTemplates(regionCode: string, form: PrintForm): PrintTemplates {
    const found = printTemplates(this.tree, regionCode, form);
    if (found === undefined) throw notSet(`print-forms ${form}`);
    return found;
  }

  /** @returns what keeps the places given from deciding on a day. */
  blockers(asked: Omit<Asked, 'tree'>): Blockers {
    return blockersOf({ tree: this.tree, ...asked });
  }

  private async look(stamp: string): Promise<{ files: readonly PolicyFile[]; seen: SeenFiles }> {
    const files = await readPolicyFiles(this.folders);
    const seen = { stamp, revision: revisionOf(files) };
    this.seen = seen;
    return { files, seen };
  }

  private loaded(files: readonly PolicyFile[], seen: SeenFiles): PolicyTree {
    try {
      return loadPolicies(files);
    } catch (fault) {
      if (fault instanceof PolicyRefused) this.seen = { ...seen, fault };
      throw fault;
    }
  }

  private resolve(regionCode: string, on: IsoDate): RulePack {
    try {
      return resolvePack(this.tree, regionCode, on);
    } catch (error) {
      if (!(error instanceof PolicyRefused)) throw error;
      throw notSet(error.faults[0]?.at ?? regionCode);
    }
  }
}

/**
 * A number that a step cannot do without, such as the days of publicity.
 * @throws RefusalError PARAMETER_NOT_SET where the place gives none on that day: it is never guessed
 */
export function placeParameter<K extends ParameterKey>(pack: RulePack, key: K): ParameterValue<K> {
  const found = param(pack, key);
  if (found.state === 'value') return found.value;
  throw notSet(key);
}

function notSet(key: string): RefusalError {
  return new RefusalError({ code: 'PARAMETER_NOT_SET', params: { key } });
}
