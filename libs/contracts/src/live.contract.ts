import { Nested, OneOf, Text, Whole } from './fields.js';

export class LiveProgress {
  @Whole()
  done!: number;

  @Whole()
  total!: number;
}

/** A nudge to open pages: what changed, never its content. Pages ask again through the ordinary routes. */
export class LiveNudge {
  @OneOf(['import', 'assessment', 'application', 'exchange', 'holding', 'notice'])
  topic!: string;

  @Text({ nullable: true })
  id!: string | null;

  @Text({ nullable: true, description: 'Only for this person; null: for everyone who holds a position' })
  personId!: string | null;

  @Nested(() => LiveProgress, { nullable: true })
  progress!: LiveProgress | null;
}
