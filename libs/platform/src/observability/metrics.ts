import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics, type MetricObject } from 'prom-client';
import type { DataSource } from 'typeorm';

/** From a tenth of what a page may take to what nobody waits for, in seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15];
const COUNT_CAP = 10_000;

/** Services of one process share its figures: the first to ask keeps them. */
let processKeeper: Registry | null = null;

/** The figures of one service, in the names and units of Prometheus. Labels are subjects and outcomes, never people. */
export class Metrics {
  readonly registry = new Registry();
  private readonly questions = new Histogram({
    name: 'selaras_question_seconds',
    help: 'Answered questions by subject and outcome (ok, refused, failed)',
    labelNames: ['subject', 'outcome'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly facts = new Counter({
    name: 'selaras_facts_total',
    help: 'Facts of other services handled, by consumer and outcome (handled, refused)',
    labelNames: ['consumer', 'outcome'] as const,
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    processKeeper ??= this.registry;
    if (processKeeper === this.registry) collectDefaultMetrics({ register: this.registry });
  }

  /** Also shows what waits in the outbox (counted no further than 10,000) and how busy the connections are. */
  watchDatabase(database: DataSource): void {
    const pool = (database.driver as unknown as { master?: { totalCount: number; waitingCount: number } })
      .master;
    new Gauge({
      name: 'selaras_outbox_waiting',
      help: `Facts not yet published, up to ${COUNT_CAP}`,
      registers: [this.registry],
      async collect() {
        const rows = (await database.query(
          `SELECT count(*)::integer AS count
           FROM (SELECT 1 FROM outbox WHERE published_at IS NULL LIMIT ${COUNT_CAP}) waiting`,
        )) as { count: number }[];
        this.set(rows[0]?.count ?? 0);
      },
    });
    new Gauge({
      name: 'selaras_database_connections',
      help: 'Open connections of the pool, and questions waiting for one',
      labelNames: ['state'] as const,
      registers: [this.registry],
      collect() {
        this.set({ state: 'open' }, pool?.totalCount ?? 0);
        this.set({ state: 'waiting' }, pool?.waitingCount ?? 0);
      },
    });
  }

  answered(subject: string, outcome: 'ok' | 'refused' | 'failed', seconds: number): void {
    this.questions.observe({ subject, outcome }, seconds);
  }

  factHandled(consumer: string, outcome: 'handled' | 'refused', count = 1): void {
    this.facts.inc({ consumer, outcome }, count);
  }

  /** Everything as data, for whoever puts several services together. */
  read(): Promise<MetricObject[]> {
    return this.registry.getMetricsAsJSON() as Promise<MetricObject[]>;
  }

  stop(): void {
    this.registry.clear();
    if (processKeeper === this.registry) processKeeper = null;
  }
}
