export { BetweenFields, rulesOf } from './between-fields.js';
export { BodyPipe } from './body.pipe.js';
export { isStorable, scanBody } from './body-scan.rules.js';
export { constraint, type EachOption } from './constraint.js';
export { declaredFields, type FieldDeclaration, type FieldOptions } from './declared-fields.js';
export {
  IsCountyCode,
  IsFen,
  IsIdNumber,
  IsInstant,
  IsPhone,
  IsQuarter,
  IsRealDate,
  IsRegionCode,
} from './decorators.js';
export { extended, withName, withOptionalFields } from './derived-classes.js';
export {
  Checked,
  Choice,
  Choices,
  Code,
  Codes,
  County,
  Day,
  Fen,
  Flag,
  Hash,
  Id,
  Part,
  Parts,
  Text,
  Whole,
  field,
} from './fields.js';
