import type { Fen } from '@aid-chain/kernel';
import type {
  CareLevel,
  Category,
  CategoryOutcome,
  JudgementQuestion,
  SingleRefusal,
  SupplementGroup,
  Track,
} from '@aid-chain/vocabulary';
import type { Missing } from '../worksheet/worksheet-line.js';

/** What a category came to for one person, where a person and not the household belongs to it. */
export interface PersonResult {
  readonly personId: string;
  readonly outcome: CategoryOutcome;
  readonly monthlyAmountFen: Fen | null;
  /** Whether the person receives it already: it goes on until a person decides otherwise, whatever is open meanwhile. */
  readonly isRunning?: true;
  /** Why a person decided against dibao for this member alone. */
  readonly refusal?: SingleRefusal;
  /** By which care standard a tekun person is supported. */
  readonly careLevel?: CareLevel;
}

/** What one member gets a month beside the benefit of the household, for belonging to a group. */
export interface Supplement {
  readonly personId: string;
  readonly group: SupplementGroup;
  readonly amountFen: Fen;
}

/** A question to people that nobody has answered yet. */
export interface OpenQuestion {
  readonly question: JudgementQuestion;
  /** Whom it is about, where it is about one person. */
  readonly personId: string | null;
  /** Whether it keeps every family waiting, or only one that asked for the category. */
  readonly asked: 'always' | 'where-requested';
}

/** What a category came to in a determination. */
export interface CategoryResult {
  readonly category: Category;
  readonly track: Track;
  readonly outcome: CategoryOutcome;
  /** Where it is met and pays: the monthly benefit of the household, or of its persons together. */
  readonly monthlyAmountFen: Fen | null;
  readonly missing: readonly Missing[];
  /** Rule ids of the lines that the outcome rests on. */
  readonly ruleIds: readonly string[];
  readonly restsOnDemoValues: boolean;
  /** Person by person, where persons belong to the category. */
  readonly persons?: readonly PersonResult[];
  /** What members get beside the benefit; the monthly amount holds it. */
  readonly supplements?: readonly Supplement[];
  /** What people have to answer first. */
  readonly questions?: readonly OpenQuestion[];
  /** Members who may have dibao alone: proposed until a person decides (社会救助法 21(2)). */
  readonly singles?: readonly PersonResult[];
  /** That people left it open, so that the other categories go on: it is neither recognised nor refused. */
  readonly isLeftOpen?: true;
  /** Of a class that only some places make recipients of the law: whether it is one here (社会救助法 33). */
  readonly isRecipient?: boolean;
  /** For how many months it is recognised, where it is for a time. */
  readonly validMonths?: number;
}

/** Who belongs to a category of persons and so to no household of its track: who meets it, and who receives it already. */
export function personsTakenOut(persons: readonly PersonResult[] = []): ReadonlySet<string> {
  const out = persons.filter(({ outcome, isRunning }) => outcome === 'met' || isRunning === true);
  return new Set(out.map(({ personId }) => personId));
}
