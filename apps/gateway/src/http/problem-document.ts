import { ApiProperty } from '@nestjs/swagger';

export class ProblemField {
  @ApiProperty({ description: 'Path of the field, e.g. positions.0.role' })
  field!: string;

  @ApiProperty({ description: 'Stable code' })
  code!: string;

  @ApiProperty({ description: 'The cure, in the reader’s language' })
  message!: string;
}

/** RFC 9457 problem details. */
export class ProblemDocument {
  @ApiProperty({ description: 'Help page of this code' })
  type!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  status!: number;

  @ApiProperty({ description: 'Stable code, e.g. registry.application-not-found' })
  code!: string;

  @ApiProperty()
  detail!: string;

  @ApiProperty({ description: 'To be told to the administrator' })
  correlationId!: string;

  @ApiProperty({ type: [ProblemField], required: false })
  fields?: ProblemField[];
}
