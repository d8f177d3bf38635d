import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** The query of every list: extend it with the list's own filters. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ context: { code: 'LIMIT_OUT_OF_RANGE' } })
  @Min(1, { context: { code: 'LIMIT_OUT_OF_RANGE' } })
  @Max(200, { context: { code: 'LIMIT_OUT_OF_RANGE' } })
  limit: number = 50;

  @IsOptional()
  @IsString({ context: { code: 'CURSOR_INVALID' } })
  @MaxLength(400, { context: { code: 'CURSOR_INVALID' } })
  cursor?: string;
}
