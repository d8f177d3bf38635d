export { BetweenFields, rulesOf } from './between-fields.js';
export { BodyPipe } from './body.pipe.js';
export { checkedInstance } from './checked-instance.js';
export { validInstance } from './compiled/valid-instance.js';
export { duplicateKeyFaults } from './duplicate-keys.rules.js';
export { taken } from './taken.js';
export { isStorable, scanBody } from './body-scan.rules.js';
export { isSoundBody } from './sound-body.rules.js';
export { constraint, type EachOption } from './constraint.js';
export { declaredFields, type FieldDeclaration, type FieldOptions } from './declared-fields.js';
export {
  IsCountyCode,
  IsFen,
  IsSignedFen,
  IsId,
  IsIdNumber,
  IsInstant,
  IsOneLine,
  IsPersonName,
  IsPhone,
  IsQuarter,
  IsRealDate,
  IsRegionCode,
} from './decorators.js';
export { extended, withName, withOptionalFields } from './derived-classes.js';
export {
  BillNumber,
  Checked,
  Choice,
  Choices,
  Code,
  EvidenceSource,
  Codes,
  County,
  Day,
  Fen,
  SignedFen,
  Flag,
  Hash,
  Id,
  Part,
  Parts,
  SomeChoices,
  Text,
  Whole,
  field,
} from './fields.js';
export { IdNumber, Line, PersonName, Phone, QueryWhole, Region } from './written-fields.js';
