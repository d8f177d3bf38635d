/** A member as a board names families. */
export interface BoardMember {
  readonly personId: string;
  readonly name: string;
  /** The name with its characters hidden. */
  readonly masked: string;
  readonly isAdult: boolean;
  readonly isHead: boolean;
}

/** Whom the sheets on the board of a village name (D57 19, 24; 社会救助法 45): an adult in full, of a child only its guardian, masked. */
export interface BoardNames {
  /** The applicant of the whole household, and how many live in it. */
  readonly household: { readonly name: string; readonly members: string };
  /** The same where aid is for one person. */
  readonly person: (personId: string) => { readonly name: string; readonly members: string };
}

/** A child of whom no adult of the household is the guardian: its name is never posted. */
const UNNAMED = '监护人（姓名不公开）';

/**
 * @param members who lives in the household
 * @param former who has died or left, whose own aid may still have to end
 */
export function boardNames(members: readonly BoardMember[], former: readonly BoardMember[] = []): BoardNames {
  const head = members.find(({ isHead }) => isHead);
  const adult = head?.isAdult === true ? head : members.find(({ isAdult }) => isAdult);
  const guardian = adult === undefined ? UNNAMED : `${adult.masked}（监护人）`;
  const named = (member: BoardMember | undefined): string =>
    member?.isAdult === true ? member.name : guardian;
  return {
    household: { name: named(head), members: String(members.length) },
    person: (personId) => ({
      name: named([...members, ...former].find((member) => member.personId === personId)),
      members: '1',
    }),
  };
}
