import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApplicationView } from './application-view.js';

/** A member, masked unless a reason was given. */
export class MemberView {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  relation: string;

  @ApiProperty({ example: '李**' })
  name: string;

  @ApiPropertyOptional()
  idNumber?: string;

  @ApiPropertyOptional()
  noIdReasonCode?: string;

  @ApiProperty()
  birthDate: string;

  @ApiProperty()
  sex: string;

  @ApiProperty()
  registerRegionCode: string;

  @ApiPropertyOptional()
  phone?: string;
}

/** One application with its family. */
export class ApplicationDetailView extends ApplicationView {
  @ApiProperty()
  residence: string;

  @ApiProperty()
  address: string;

  @ApiProperty({ type: [MemberView] })
  members: MemberView[];

  @ApiProperty({ description: 'incomes, expenditures, assets and the rest, under person ids' })
  declared: object;

  @ApiPropertyOptional({ description: 'health, labour, employment: with Unmask-Reason only' })
  circumstances?: object;
}
