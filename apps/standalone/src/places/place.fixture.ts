import type { IsoDate } from '@aid-chain/kernel';
import type { Category, Track } from '@aid-chain/vocabulary';
import type { Filing, Reply } from '@aid-chain/testing';
import { Scene, type Body, type Family } from '../races/scene.fixture.js';
import { filingIn, type FamilyOf } from './family.fixture.js';
import type { HappinessList, Line, Link, TrackSheet, Worksheet } from './shown.fixture.js';

export interface Gathered extends Family {
  readonly personIds: readonly string[];
}

interface Proposed {
  readonly family: Family;
  readonly track: Track;
  readonly determinationHash: string;
}

/** All four services in one place: families at its window, the case up to the decision, and what is read of it. */
export class Place {
  private readonly proposed: Proposed[] = [];

  private constructor(
    readonly scene: Scene,
    private readonly township: string,
  ) {}

  /** @param township its first nine digits */
  static async start(township: string, today: IsoDate, policiesDir?: string): Promise<Place> {
    const changed = policiesDir === undefined ? {} : { policiesDir };
    return new Place(await Scene.start(today, { township, ...changed }), township);
  }

  /** The same with a folder of the place's own, of which operators accept revisions. */
  static async startOwn(township: string, today: IsoDate, placeDir: string): Promise<Place> {
    return new Place(await Scene.start(today, { township, placeDir }), township);
  }

  /** Its first village. */
  get village(): string {
    return `${this.township}001`;
  }

  stop(): Promise<void> {
    return this.scene.stack.stop();
  }

  /** A family files at the window. */
  async files(family: FamilyOf): Promise<Gathered> {
    return this.sends(filingIn(this.township, family, this.scene.today));
  }

  private async sends(filing: Filing): Promise<Gathered> {
    const { scene } = this;
    const filed = await scene.must(scene.file(filing));
    const [applicationId, householdId] = [String(filed['applicationId']), String(filed['householdId'])];
    await scene.stack.idle();
    const { items } = await scene.get<{ items: { caseId: string }[] }>(
      'eligibility',
      `/v1/cases?applicationId=${applicationId}`,
    );
    const caseId = items[0]?.caseId ?? '';
    const members = await scene.membersOf({ caseId });
    const personIds = members.map(({ personId }) => personId);
    return { filing, applicationId, householdId, caseId, personIds };
  }

  /** A family that filed, of which every source was asked and whose home two clerks have seen. */
  async gathers(
    family: FamilyOf,
    found: (personIds: readonly string[]) => Body = () => ({}),
  ): Promise<Gathered> {
    const filed = await this.files(family);
    await this.scene.must(this.scene.report(filed));
    await this.surveys(filed, found(filed.personIds));
    return filed;
  }

  /** @param facts what the survey finds beside what was filed */
  async surveys(family: Family, facts: Body): Promise<void> {
    const sent = await this.scene.survey(family);
    await this.scene.must({ ...sent, body: { ...sent.body, facts } });
  }

  /** Whoever decides over the case reads this. */
  async sheet(family: Family, track: Track = 'civil-affairs'): Promise<TrackSheet> {
    const key = track === 'monitored' ? 'demo-agriculture' : 'demo-reviewer';
    const { tracks } = await this.worksheet(family, key);
    const found = tracks.find((each) => each.track === track);
    if (found === undefined) throw new Error(`no worksheet of ${track}`);
    return found;
  }

  worksheet({ caseId }: Family, key = 'demo-reviewer'): Promise<Worksheet> {
    return this.scene.get<Worksheet>('eligibility', `/v1/cases/${caseId}/determination`, key);
  }

  async category(family: Family, category: Category, track?: Track): Promise<Body | undefined> {
    return (await this.sheet(family, track)).categories.find((each) => each.category === category);
  }

  /** The text of a line of the worksheet, as the officer reads it. */
  async line(family: Family, ruleId: string, track?: Track): Promise<Line | undefined> {
    return (await this.sheet(family, track)).lines.find((each) => each.ruleId === ruleId);
  }

  /** Other hardship is established by the township and taken to the departments and the county government. */
  async answersHardship(family: Family): Promise<void> {
    const { scene } = this;
    const check = { answer: 'yes', causes: ['accident'] };
    await scene.must(scene.step(family, 'demo-reviewer', 'hardship-check', check));
    const consulted = { answer: 'yes', minutes: '会商纪要', departments: [{ department: 'education' }] };
    const government = { on: scene.today, paper: '区政府纪要〔2026〕12号' };
    const body = { ...consulted, government };
    await scene.must(scene.step(family, 'demo-civil-affairs', 'hardship-consultation', body));
  }

  /** The keys of the parameters behind a line. */
  async keysOf(family: Family, ruleId: string): Promise<string[]> {
    return ((await this.line(family, ruleId))?.parameters ?? []).map(({ key }) => key);
  }

  /** Civil affairs takes one person of a margin family in alone. */
  async decidesSingle(family: Family, personId: string, ground: string): Promise<void> {
    const body = { personId, ground, answer: 'yes' };
    await this.scene.must(this.scene.step(family, 'demo-civil-affairs', 'single-filings', body));
  }

  /** The first member states where they want to be supported. */
  async chooses(family: Gathered, form: 'home' | 'institution'): Promise<Body> {
    const { scene } = this;
    const [personId] = family.personIds;
    const body = { personId, form, askedBy: 'demo-clerk' };
    const chosen = await scene.must(scene.step(family, 'demo-clerk', 'support-form', body));
    await scene.stack.idle();
    return chosen;
  }

  opinion(family: Family, opinion: string): Promise<Reply<Body>> {
    return this.scene.send(this.scene.opinion(family, 'civil-affairs', opinion));
  }

  /** Nobody of a margin family is in special hardship, where that is still asked (L-41). */
  private async answersNobody(family: Family): Promise<void> {
    const { categories } = await this.sheet(family);
    const asked = categories.flatMap(({ questions = [] }) => questions as readonly Body[]);
    if (asked.some(({ question }) => question === 'special-hardship'))
      await this.scene.must(this.scene.step(family, 'demo-reviewer', 'no-special-hardship', {}));
  }

  /** The township is for it and makes it public; it is decided with all others by `decide`. */
  async proposes(family: Family, track: Track = 'civil-affairs'): Promise<void> {
    const { scene } = this;
    if (track === 'civil-affairs') await this.answersNobody(family);
    const { determinationHash } = await scene.must(scene.opinion(family, track, 'positive'));
    await scene.must(scene.step(family, 'demo-reviewer', 'publicity', { track }));
    this.proposed.push({ family, track, determinationHash: String(determinationHash) });
  }

  /** Whoever the law names recognises what was made public. */
  async decide(day: IsoDate): Promise<void> {
    const { scene } = this;
    await scene.moveTo(day);
    for (const { family, track, determinationHash } of this.proposed.splice(0)) {
      const ended = { track, outcome: 'no-objection' };
      await scene.must(scene.step(family, 'demo-reviewer', 'publicity/end', ended));
      if (track === 'civil-affairs') await scene.checksDrawn(family);
      const reasons = track === 'monitored' ? { reasonCodes: ['risk-of-hardship'] } : {};
      const decided = { track, outcome: 'recognise', determinationHash, ...reasons };
      await scene.must(scene.step(family, officerOf(track), 'decision', decided));
    }
    await scene.stack.idle();
  }

  /** The township is against it, and whoever the law names refuses on the same day. */
  async refuses(family: Family, track: Track = 'civil-affairs'): Promise<void> {
    const { scene } = this;
    const { determinationHash } = await scene.must(scene.opinion(family, track, 'negative'));
    const reasons = track === 'monitored' ? { reasonCodes: ['coping-ability'] } : {};
    const decided = { track, outcome: 'refuse', determinationHash, ...reasons };
    await scene.must(scene.step(family, officerOf(track), 'decision', decided));
    await scene.stack.idle();
  }

  /** What the aid chain keeps of the recognitions of a household, as whoever has the right reads it. */
  recognised(family: Family): Promise<Link[]> {
    return this.links(family, 'eligibility.household-recognised.v1');
  }

  /** What the family receives on the day, over HTTP. */
  happiness({ householdId }: Pick<Family, 'householdId'>): Promise<HappinessList> {
    return this.scene.get<HappinessList>('referral', `/v1/households/${householdId}/happiness-list`);
  }

  /** The page of a printed happiness list. */
  async printed({ householdId }: Family): Promise<string> {
    const path = `/v1/households/${householdId}/prints`;
    const body = { form: 'happiness-list' };
    const { copyId } = await this.scene.must({ key: 'demo-clerk', service: 'referral', path, body });
    return String(await this.scene.get<unknown>('referral', `/v1/print-copies/${String(copyId)}`));
  }

  async links({ householdId }: Pick<Family, 'householdId'>, ofType: string): Promise<Link[]> {
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    const { items } = await this.scene.get<{ items: Link[] }>('referral', path);
    return items.filter(({ type }) => type === ofType);
  }
}

const officerOf = (track: Track): string =>
  track === 'monitored' ? 'demo-agriculture' : 'demo-civil-affairs';
