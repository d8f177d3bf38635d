import { ShownId, ShownPart, ShownText } from '@aid-chain/platform';

/** A member as the case knows them, masked unless a reason was given. */
export class CaseMemberView {
  @ShownId()
  personId: string;

  @ShownText()
  relation: string;

  @ShownText()
  name: string;

  @ShownText({ nullable: true })
  idNumber: string | null;
}

export class CaseHouseholdView {
  @ShownText()
  residence: string;

  @ShownText()
  address: string;

  @ShownPart(() => CaseMemberView, { list: true })
  members: CaseMemberView[];
}
