import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Finished } from '../http/index.ts';
import type { Readiness } from './readiness.ts';

/** Prometheus metrics of this process; what is asked of the database is asked at each scrape. */
export function createMetrics(readiness: () => Promise<Readiness>) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'envhub_' });
  const requests = new Histogram({
    name: 'envhub_http_request_seconds',
    help: 'Time until a request was answered, or its client went away (499).',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers: [registry],
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const waiting = gauge('envhub_search_waiting', 'Writes that the search index has not taken yet.');
  const lag = gauge(
    'envhub_search_lag_seconds',
    'Age of the oldest write that the search index has not taken yet.',
  );
  const database = gauge('envhub_database_up', '1 when the database answers.');
  const search = gauge('envhub_search_up', '1 when the search engine answers.');

  return {
    observe({ operationId, method, status, seconds }: Finished): void {
      requests.observe({ operation: operationId, method, status: String(status) }, seconds);
    },
    async text(): Promise<{ type: string; body: string }> {
      const state = await readiness();
      waiting.set(state.waiting);
      lag.set(state.lagSeconds);
      database.set(state.database === 'up' ? 1 : 0);
      search.set(state.search === 'up' ? 1 : 0);
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}
