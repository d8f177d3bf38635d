import { quarterOf } from '@aid-chain/kernel';
import { Directory } from '@aid-chain/platform';
import { rowsOf, type Reply } from '@aid-chain/testing';
import type { Body } from '../races/scene.fixture.js';
import type { Gathered, Place } from './place.fixture.js';
import type { ListedAid, Offer } from './shown.fixture.js';

export interface Referral {
  readonly referralId: string;
  readonly needId: string;
  readonly department: string;
  readonly needKind: string;
  readonly personId?: string;
  readonly state: string;
  readonly urgency: string;
  readonly referredOn: string;
  readonly dueOn: string;
}

/** What a report needs of a measure. */
type GivenOffer = Pick<Offer, 'measureCode' | 'kind' | 'nature'>;

interface Missed {
  readonly householdId: string;
  readonly measures: readonly { readonly measureCode: string }[];
}

/** Until when what departments give in these specs lasts. */
export const UNTIL = '2026-12-31';
/** The same for what is given in 2027. */
const NEXT_UNTIL = '2027-12-31';
/** How much of each kind a department gives here. */
const GIVEN: Readonly<Record<string, Body>> = {
  cash: { amountFen: 50_000 },
  loan: { amountFen: 5_000_000 },
  insurance: { amountFen: 38_000 },
  goods: { quantity: 2, unit: 'package' },
  service: { quantity: 3, unit: 'visit' },
};

/** What a family is offered of the help of its place, and its way through the departments, all of it over HTTP. */
export class PlaceHelp {
  private reportNo = 0;

  constructor(private readonly place: Place) {}

  /**
   * What the family may get of some measures, as its list shows it: whether, which, for whom, by whom and on which article.
   * The number of a member stands for the person, 户 for the household.
   */
  async offered(family: Gathered, codes: readonly string[]): Promise<string[]> {
    const offers = await this.offers(family, codes);
    return offers.map(({ measureCode, personId, outcome, providers, article }) => {
      const who = personId === undefined ? '户' : String(family.personIds.indexOf(personId) + 1);
      const by = providers.map(({ department }) => department).join('+');
      return `${outcome} ${measureCode} ${who} ${by} ${article ?? ''}`;
    });
  }

  /** The same, each with all that is shown of it. */
  async offers(family: Gathered, codes: readonly string[]): Promise<(Offer & Body)[]> {
    const { mayGet } = await this.place.happiness(family);
    return codes.flatMap((code) => mayGet.filter(({ measureCode }) => measureCode === code));
  }

  /** The township answers what it found out about some measures. */
  answers({ householdId }: Gathered, offers: readonly Offer[], answer: string): Promise<Body> {
    const { scene } = this.place;
    const answers = offers.map(({ measureCode, personId }) => ({
      ...{ measureCode, answer },
      ...(personId === undefined ? {} : { personId }),
    }));
    const path = `/v1/households/${householdId}/missing-measures`;
    const body = { on: scene.today, answers };
    return scene.must({ key: 'demo-clerk', service: 'referral', path, body });
  }

  /**
   * The township sends some measures to who gives them; each department acknowledges and reports what it gave.
   * @returns what of them then stands on the list of the family and was not there before: what, how much, until when, by whom
   */
  async gives(family: Gathered, codes: readonly string[]): Promise<string[]> {
    const offers = (await this.offers(family, codes)).filter(isAnswerable);
    const { referralIds } = await this.answers(family, offers, 'refer');
    const sent = (await this.referrals(family)).filter(({ referralId }) =>
      (referralIds as readonly string[]).includes(referralId),
    );
    for (const referral of sent) {
      await this.acknowledges(referral);
      await this.reports(
        referral,
        offers.filter((offer) => isOf(offer, referral)),
      );
    }
    return this.received(family, codes);
  }

  async referrals({ householdId }: Pick<Gathered, 'householdId'>): Promise<Referral[]> {
    await this.place.scene.stack.idle();
    const path = `/v1/referrals?householdId=${householdId}&limit=200`;
    return (await this.place.scene.get<{ items: Referral[] }>('referral', path)).items;
  }

  /** Which measures of a kind of need the list of civil affairs has the family miss. */
  async missed({ householdId }: Gathered, needKind: string): Promise<string[]> {
    await this.place.scene.stack.idle();
    const path = `/v1/missed-aid?kind=measure-not-given&needKind=${needKind}&limit=200`;
    const { items } = await this.place.scene.get<{ items: Missed[] }>('referral', path, 'demo-civil-affairs');
    return items
      .filter((line) => line.householdId === householdId)
      .flatMap(({ measures }) => measures.map(({ measureCode }) => measureCode));
  }

  /** Whether a referral shows its department that the economic status is confirmed and need not be checked again (L-14). */
  async isConfirmed(referralId: string, department: string): Promise<boolean> {
    const path = `/v1/referrals/${referralId}`;
    const { family } = await this.place.scene.get<{ family?: Body }>(
      'referral',
      path,
      `demo-dept-${department}`,
    );
    return family?.['confirmedStatus'] !== undefined;
  }

  /** A department answers. */
  async replies({ referralId, department }: Referral, answer: Body): Promise<void> {
    const { scene } = this.place;
    const path = `/v1/referrals/${referralId}/answer`;
    const body = { on: scene.today, ...answer };
    await scene.must({ key: `demo-dept-${department}`, service: 'referral', path, body });
    await scene.stack.idle();
  }

  /** Civil affairs decides about a need that no department takes. */
  async decides({ needId }: Referral, decision: string): Promise<void> {
    const { scene } = this.place;
    const path = `/v1/needs/${needId}/decision`;
    const body = { on: scene.today, decision };
    await scene.must({ key: 'demo-civil-affairs', service: 'referral', path, body });
    await scene.stack.idle();
  }

  private async acknowledges(referral: Referral): Promise<void> {
    if (referral.state === 'referred') await this.replies(referral, { answer: 'acknowledged' });
  }

  /** A department reports what it gave of some measures. */
  async reports({ referralId, department }: Referral, offers: readonly GivenOffer[]): Promise<void> {
    const { scene } = this.place;
    const aid = offers.map(({ measureCode, kind, nature }) => ({
      ...{ measureCode, kind, nature, ...GIVEN[kind] },
      ...{
        period: { from: scene.today, to: scene.today <= UNTIL ? UNTIL : NEXT_UNTIL },
        fundingSource: 'county-budget',
      },
    }));
    this.reportNo += 1;
    const body = {
      ...{ reportId: `report-${String(this.reportNo)}`, quarter: quarterOf(scene.today), final: false },
      ...{ outcome: 'helped', aid },
    };
    const path = `/v1/referrals/${referralId}/feedback`;
    await scene.must({ key: `demo-dept-${department}`, service: 'referral', path, body });
  }

  /** What of some measures stands on the list of the family, in words. */
  async received(family: Pick<Gathered, 'householdId'>, codes: readonly string[]): Promise<string[]> {
    await this.place.scene.stack.idle();
    const { aid } = await this.place.happiness(family);
    return codes.flatMap((code) => aid.filter(({ measureCode }) => measureCode === code).map(listed));
  }

  /** The county sends something to referral, and may be refused. */
  posts(path: string, body: Body): Promise<Reply<Body>> {
    return this.place.scene.send({ key: 'demo-civil-affairs', service: 'referral', path, body });
  }

  /** A department that this place has and the demo does not, with somebody of the demo who works there. */
  async opens(department: string, name: string, actor: string): Promise<void> {
    const { databaseUrl, services } = this.place.scene.stack;
    await rowsOf(
      databaseUrl,
      'insert into directory.department (code, name_zh, name_en) values ($1, $2, $2)',
      [department, name],
    );
    await rowsOf(databaseUrl, 'update directory.actor set department = $1 where id = $2', [
      department,
      actor,
    ]);
    for (const { app } of services) await app.get(Directory, { strict: false }).reload();
  }
}

/** What is open for want of a paper is answered by nobody. */
const isAnswerable = ({ outcome, asked }: Offer): boolean => outcome === 'may' || asked !== undefined;

function isOf({ needKind, personId, providers }: Offer, referral: Referral): boolean {
  return (
    needKind === referral.needKind &&
    personId === referral.personId &&
    providers.some(({ department }) => department === referral.department)
  );
}

function listed({ measureName, amountYuan, quantity, period, departmentName }: ListedAid): string {
  const extent = amountYuan === undefined ? `${String(quantity)} 次` : `${amountYuan} 元`;
  return `${measureName.zh} ${extent} 至 ${period.to} ${departmentName.zh}`;
}
