import { Exclude, Expose, Transform, Type } from 'class-transformer';
import { IsOptional, IsString, registerDecorator, ValidateNested, ValidatePromise } from 'class-validator';

export class Inner {
  @IsString()
  name: string;
}

/** A check that goes and asks somebody. */
const asynchronous: PropertyDecorator = (target, property) => {
  registerDecorator({
    name: 'asynchronous',
    target: target.constructor,
    propertyName: String(property),
    async: true,
    validator: { validate: () => Promise.resolve(false) },
  });
};

/** The same, by a check that does not declare it. */
const promised: PropertyDecorator = (target, property) => {
  registerDecorator({
    name: 'promised',
    target: target.constructor,
    propertyName: String(property),
    validator: { validate: () => Promise.resolve(false) },
  });
};

export class Asynchronous {
  @asynchronous
  name: string;
}
export class Promised {
  @promised
  name: string;
}
export class Promises {
  @ValidatePromise()
  @IsString()
  name: string;
}
export class OwnTransform {
  @Transform(({ value }) => `${String(value)}!`)
  @IsString()
  name: string;
}
export class Renamed {
  @Expose({ name: 'title' })
  @IsString()
  name: string;
}
export class Excluded {
  @Exclude()
  @IsString()
  name?: string;
}
@Exclude()
export class ExcludedClass {
  @IsString()
  name?: string;
}
export class Conditioned {
  @IsString({ validateIf: () => false })
  name: string;
}
export class Method {
  @IsString()
  name(): string {
    return 'method';
  }
}
export class WithoutType {
  @IsOptional()
  @ValidateNested()
  name: Inner;
}
export class Unchecked {
  @IsOptional()
  @Type(() => Inner)
  name: Inner;
}
export class Undecorated {
  name: string;
}
export class DefaultPart {
  @IsString()
  name: string;

  @ValidateNested()
  @Type(() => Inner)
  inner: Inner = new Inner();
}
export class UndeclaredDefault {
  @IsString()
  name: string;

  kept = 1;
}
export class Discriminated {
  @IsOptional()
  @ValidateNested()
  @Type(() => Inner, { discriminator: { property: 'kind', subTypes: [{ name: 'inner', value: Inner }] } })
  name: Inner;
}
