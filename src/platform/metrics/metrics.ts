import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/connect.ts';

/** Figures about the running program in Prometheus' form: counts and durations by name, no ids, nothing personal. */
export interface Metrics {
  /** A procedure was called: how it ended and how long it took, in seconds. */
  called(procedure: string, outcome: 'done' | 'refused' | 'failed', seconds: number): void;
  job(name: string, outcome: 'done' | 'failed'): void;
  text(): Promise<string>;
}

/** Starts counting; the pool and the journal's lag are read when the figures are asked for. */
export function openMetrics(database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'san_dinh_procedure_seconds',
    help: 'Procedure calls by name and outcome',
    labelNames: ['procedure', 'outcome'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'san_dinh_jobs_total',
    help: 'Jobs by name and outcome',
    labelNames: ['job', 'outcome'],
    registers: [registry],
  });
  gaugesOf(database, registry);
  return {
    called: (procedure, outcome, seconds) => calls.observe({ procedure, outcome }, seconds),
    job: (job, outcome) => jobs.inc({ job, outcome }),
    text: () => registry.metrics(),
  };
}

function gaugesOf(database: Database, registry: Registry): void {
  new Gauge({
    name: 'san_dinh_database_connections',
    help: 'Connections of the pool by use',
    labelNames: ['use'],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = database.pool;
      this.set({ use: 'busy' }, totalCount - idleCount);
      this.set({ use: 'idle' }, idleCount);
      this.set({ use: 'waiting' }, waitingCount);
    },
  });
  new Gauge({
    name: 'san_dinh_journal_signed_entries',
    help: 'Entries under the newest signed tree head',
    registers: [registry],
    async collect() {
      const { rows } = await database.pool.query(
        'select coalesce(max(size), 0) as size from journal_tree_head',
      );
      this.set(Number(rows[0]?.size ?? 0));
    },
  });
}
