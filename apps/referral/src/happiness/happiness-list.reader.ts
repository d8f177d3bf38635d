import { Injectable } from '@nestjs/common';
import { formatYuan, type IsoDate } from '@aid-chain/kernel';
import { categoryCodes, nameOf, needKindCodes, supportFormCodes } from '@aid-chain/vocabulary';
import { sql, type Sql } from '@aid-chain/messaging';
import { BusinessClock, mergedOf, mergedText, Reads, type Actor } from '@aid-chain/platform';
import { arrearsOf } from '../arrears/arrears.store.js';
import { owedArrearsView } from '../arrears/arrears.view.js';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { endedOf, withMerged } from '../households/household.store.js';
import { HouseholdAccess } from '../households/household-access.js';
import type { MayGetReader } from '../measures/may-get.reader.js';
import {
  shownAmount,
  periodsOf,
  standingRecognitions,
  type Recognition,
} from '../recognitions/recognition.rules.js';
import { recognitionsOf } from '../recognitions/recognition.store.js';
import type { SocialAidReader } from '../social-aid/social-aid.reader.js';
import { isLive } from '../referral-state/transitions.rules.js';
import { REFERRAL_COLUMNS, type Referral } from '../referral-state/referral.store.js';
import { aidView, namesIn, reportsOfReferrals, type DepartmentNames } from './aid-of-referrals.js';
import { basisOfCategory } from './category-basis.rules.js';
import { listedWith, receivedAid, type ReceivedAid } from './happiness-list.rules.js';
import { ListParts } from './list-parts.js';
import { priceSubsidyOf, type PriceSubsidies } from './price-subsidy.rules.js';
import { chosenForms, type ChosenForm } from './support-forms.js';
import type { HappinessListView, OpenReferralView } from './happiness-list.view.js';
import type { RecognitionView } from './recognition.view.js';

@Injectable()
export class HappinessListReader {
  constructor(
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
    private readonly clock: BusinessClock,
    private readonly parts: ListParts,
  ) {}

  /** @throws RefusalError NOT_FOUND for a household that the actor may not see, CLOSE_RELATIVE (L-15) */
  async read(actor: Actor, householdId: string): Promise<HappinessListView> {
    const action = 'happiness-list.read';
    const regionCode = await this.access.regionOf(actor, householdId, action);
    const entry = { action, objectType: 'household', ids: [householdId], householdId };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      return this.load(connection, householdId, regionCode);
    });
  }

  /** What stands on the list; whoever calls it has checked and recorded the look. */
  load(connection: Sql, householdId: string, regionCode: string): Promise<HappinessListView> {
    const { settings, mayGet, socialAid } = this.parts;
    const names = namesIn(settings, regionCode);
    const today = this.clock.today();
    const subsidies: PriceSubsidies = (category) => settings.priceSubsidy(regionCode, category, today);
    return onList(connection, householdId, today, { names, mayGet, socialAid, subsidies });
  }
}

/** What a list is written with. */
interface ListWriters {
  readonly names: DepartmentNames;
  readonly mayGet: MayGetReader;
  readonly socialAid: SocialAidReader;
  readonly subsidies: PriceSubsidies;
}

/**
 * One that went into another names it and is empty: what was granted to it stands on the list of the one that
 * stands now, so that
 * nothing is read, or added up, twice.
 */
async function onList(
  connection: Sql,
  householdId: string,
  today: IsoDate,
  writers: ListWriters,
): Promise<HappinessListView> {
  const merged = (await mergedOf(connection, [householdId])).get(householdId);
  if (merged === undefined) return listOf(connection, householdId, today, writers);
  const householdMerged = { ...merged, ...mergedText(merged, listedWith(merged)) };
  return {
    householdId,
    on: today,
    householdMerged,
    recognitions: [],
    arrears: [],
    aid: [],
    socialAid: [],
    openReferrals: [],
    mayGet: [],
  };
}

async function listOf(
  connection: Sql,
  householdId: string,
  today: IsoDate,
  { names, mayGet, socialAid, subsidies }: ListWriters,
): Promise<HappinessListView> {
  const family = await withMerged(connection, householdId);
  const recognitions = await recognitionsOf(connection, family);
  const referrals = await sql`
    select ${REFERRAL_COLUMNS} from referral r where r.household_id = any (${family}::uuid[])
     order by r.referred_on, r.need_kind, r.department, r.referral_id`.on<Referral>(connection);
  const byId = new Map(referrals.map((referral) => [referral.referralId, referral]));
  const reports = await reportsOfReferrals(connection, byId);
  const ended = await endedOf(connection, householdId);
  const forms = await chosenForms(connection, family);
  const received = receivedAid(reports, today).filter(({ measureCode }) => !names.isForHelper(measureCode));
  const given = givenTo(received, byId);
  // Nobody is left who could get anything.
  const { items, ...unread } =
    ended === undefined ? await mayGet.load(connection, family, given, today) : { items: [] };
  return {
    householdId,
    on: today,
    ...(ended === undefined ? {} : { householdEnded: ended }),
    recognitions: standingRecognitions(recognitions, today).map((r) => ({
      ...recognitionView(r, today, subsidies),
      ...formOf(r, forms),
      ...(r.householdId === householdId ? {} : { grantedTo: r.householdId }),
    })),
    arrears: (await arrearsOf(connection, family)).map(owedArrearsView),
    aid: received.map((aid) => ({ ...aidView(aid, names), ...ofPerson(byId.get(aid.referralId)?.personId) })),
    socialAid: await socialAid.load(connection, family, today),
    openReferrals: referrals
      .filter(({ state }) => isLive(state))
      .map((referral) => referralView(referral, names)),
    mayGet: items,
    ...unread,
  };
}

/** Each measure that is given, and to whom. */
const givenTo = (received: readonly ReceivedAid[], referrals: ReadonlyMap<string, Referral>) =>
  received.map(({ measureCode, referralId }) => ({
    measureCode,
    personId: referrals.get(referralId)?.personId ?? null,
  }));

function recognitionView(
  recognition: Recognition,
  today: IsoDate,
  subsidies: PriceSubsidies,
): RecognitionView {
  const { category, personId, validFrom, validTo } = recognition;
  const amount = shownAmount(recognition, today);
  const priceSubsidy = priceSubsidyOf(recognition, today, subsidies);
  return {
    category,
    name: nameOf(categoryCodes, category),
    ...(personId === null ? {} : { personId }),
    ...(amount === null ? {} : { monthlyAmountFen: amount, monthlyAmountYuan: formatYuan(amount) }),
    amounts: periodsOf(recognition).map(({ from, monthlyAmountFen: fen }) => ({
      ...{ from, monthlyAmountFen: fen },
      ...(fen === null ? {} : { monthlyAmountYuan: formatYuan(fen) }),
    })),
    validFrom,
    ...(validTo === null ? {} : { validTo }),
    ...(priceSubsidy === undefined ? {} : { priceSubsidy }),
    ...basisOfCategory(category, validFrom > today ? validFrom : today),
  };
}

/** Only tekun support is given in the form that the person chose. */
function formOf(
  { category, personId }: Recognition,
  forms: ReadonlyMap<string, ChosenForm>,
): Pick<RecognitionView, 'supportForm'> {
  const chosen = category === 'tekun' && personId !== null ? forms.get(personId) : undefined;
  if (chosen === undefined) return {};
  const { form, on } = chosen;
  return { supportForm: { form, name: nameOf(supportFormCodes, form), chosenOn: on } };
}

function ofPerson(personId: string | null | undefined): { readonly personId?: string } {
  return personId === null || personId === undefined ? {} : { personId };
}

function referralView(referral: Referral, names: DepartmentNames): OpenReferralView {
  const { referralId, needKind, department, state, referredOn, dueOn } = referral;
  return {
    referralId,
    needKind,
    needName: nameOf(needKindCodes, needKind),
    department,
    departmentName: names.department(department),
    state,
    referredOn,
    dueOn,
    ...ofPerson(referral.personId),
  };
}
