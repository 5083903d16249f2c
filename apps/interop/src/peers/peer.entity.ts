import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublicJwk } from '../keys/public-key.js';

/** A government we exchange with. */
@Entity('peer')
export class Peer {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'peer_pk' })
  code!: string;

  @Column('text')
  name!: string;

  /** Without a slash at its end. */
  @Column('text', { name: 'base_url' })
  baseUrl!: string;

  @Column('jsonb', { name: 'public_key' })
  publicKey!: PublicJwk;

  @Column('boolean', { name: 'sends_to' })
  sendsTo!: boolean;

  @Column('boolean', { name: 'standing_release' })
  standingRelease!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
