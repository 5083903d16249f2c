import {
  Flag,
  Instant,
  Nested,
  NestedList,
  OneOf,
  SEVERITIES,
  STATUS_WARNINGS,
  Text,
  Whole,
} from '@selaras/contracts';

export class StatusWarning {
  @OneOf(Object.keys(STATUS_WARNINGS))
  code!: string;

  @OneOf(SEVERITIES)
  severity!: string;

  @Text({ description: 'In the reader’s language, with the cure' })
  sentence!: string;
}

export class StatusWarnings {
  @Instant()
  at!: string;

  @NestedList(() => StatusWarning)
  items!: StatusWarning[];
}

export class ServiceState {
  @Text()
  service!: string;

  @Flag()
  answers!: boolean;

  @Whole({ nullable: true, description: 'How long the answer took' })
  milliseconds!: number | null;

  @Text({ nullable: true })
  release!: string | null;

  @Instant({ nullable: true })
  startedAt!: string | null;

  @Text({ nullable: true, description: 'Last migration of its schema' })
  migration!: string | null;

  @Whole({ nullable: true, description: 'Facts that wait for the broker' })
  waitingFacts!: number | null;

  @Whole({ nullable: true, description: 'Length of the chain over its audit trail' })
  auditSequence!: number | null;

  @Text({ nullable: true, description: 'Head of that chain, SHA-256' })
  auditHead!: string | null;
}

export class DatabaseState {
  @Text()
  version!: string;

  @Whole({ description: 'Bytes' })
  size!: number;

  @Whole()
  connections!: number;

  @Whole()
  maxConnections!: number;
}

export class BrokerState {
  @Text()
  version!: string;

  @Whole({ description: 'Round trip' })
  milliseconds!: number;
}

export class DiskState {
  @Text({ description: 'A folder of the server' })
  place!: string;

  @Whole({ description: 'Bytes' })
  total!: number;

  @Whole({ description: 'Bytes this node may still use' })
  free!: number;
}

export class BackupState {
  @Instant({ nullable: true })
  lastAt!: string | null;

  @Whole({ nullable: true, description: 'Bytes' })
  size!: number | null;

  @Instant({ nullable: true })
  failedAt!: string | null;
}

export class NodeStatus extends StatusWarnings {
  @Text()
  release!: string;

  @NestedList(() => ServiceState)
  services!: ServiceState[];

  @Nested(() => DatabaseState, { nullable: true })
  database!: DatabaseState | null;

  @Nested(() => BrokerState, { nullable: true })
  broker!: BrokerState | null;

  @NestedList(() => DiskState)
  disks!: DiskState[];

  @Nested(() => BackupState)
  backup!: BackupState;

  @OneOf(['yes', 'no', 'unknown'], { description: 'Whether the server says its clock is set by NTP' })
  clockSynchronised!: string;
}
