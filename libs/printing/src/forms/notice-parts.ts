/** An office as it stands on a notice; empty texts where it is not known. */
export interface PrintedOffice {
  readonly name: string;
  readonly call: string;
}

/** An office that decides. */
export interface DecidingOffice extends PrintedOffice {
  /** By which document of the province a township decides; empty where the county does (社会救助法 44). */
  readonly under: string;
}

/** One line of the worksheet on which a decision rests: its sentence has the figures with document and article. */
export interface PrintedGround {
  /** Whose line it is, where it is about one member. */
  readonly who: string;
  readonly text: string;
}

/** What a family may do against a decision (社会救助法 76; 行政复议法 20, 24; 行政诉讼法 46; L-22). */
export interface PrintedRights {
  /** The government that reconsiders it, within so many days of knowing of it. */
  readonly government: string;
  readonly days: string;
  /** Within so many months it may be brought before the court. */
  readonly months: string;
  /** All of it in words: the one text of every notice. */
  readonly text: string;
}

export const SAMPLE_OFFICE: DecidingOffice = {
  ...{ name: '绵竹市民政局', call: '0838-0000000' },
  under: '依据中华人民共和国社会救助法第四十四条确认',
};
export const SAMPLE_SUPERVISION: PrintedOffice = { name: '绵竹市民政局', call: '0838-0000012' };
export const SAMPLE_GROUND: PrintedGround = {
  who: '长子',
  text: '家庭月人均收入 320.00 元，低于 800.00 元（中华人民共和国社会救助法第十八条第一款）。',
};
export const SAMPLE_RIGHTS: PrintedRights = {
  ...{ government: '绵竹市人民政府', days: '60', months: '6' },
  text: '不服本决定的，可以自知道本决定之日起 60 日内向绵竹市人民政府申请行政复议。',
};
export const NO_RIGHTS: PrintedRights = { government: '', days: '', months: '', text: '' };
export const NO_OFFICE: DecidingOffice = { name: '', call: '', under: '' };
