import type { Actor } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import { type OperationRequest, type Operations, ok, type Reply } from '../../http/operation.ts';
import { type ExportBy, exportedUsage } from './export.ts';
import { type Granularity, usageReport } from './report.ts';
import { organizationScope, ownScope, periodOf, type UsageScope } from './scope.ts';

interface Query {
  from?: string;
  to?: string;
  granularity?: Granularity;
  by?: ExportBy;
  key?: string;
  all?: boolean;
}

export function usageOperations({ database }: { database: Database }): Operations {
  async function report({ query }: OperationRequest, actor: Actor, scope: UsageScope): Promise<Reply> {
    const { granularity = 'day', ...asked } = query as Query;
    return ok(await usageReport(database, actor, scope, periodOf(asked), granularity));
  }

  function exported({ query, signal }: OperationRequest, actor: Actor, scope: UsageScope): Reply {
    const { by = 'day', ...asked } = query as Query;
    const period = periodOf(asked);
    const name = `usage-${period.from}-${period.to}.csv`;
    return {
      status: 200,
      type: 'text/csv',
      headers: { 'content-disposition': `attachment; filename="${name}"` },
      stream: exportedUsage({ database, actor, scope, period, by, signal }),
    };
  }

  return {
    async getMyUsage(request, { actor }) {
      return report(request, actor, ownScope(actor, request.query as Query));
    },
    async exportMyUsage(request, { actor }) {
      return exported(request, actor, ownScope(actor, request.query as Query));
    },
    async getOrganizationUsage(request, { actor }) {
      return report(request, actor, await organizationScope(database, actor, request.params.id ?? ''));
    },
    async exportOrganizationUsage(request, { actor }) {
      return exported(request, actor, await organizationScope(database, actor, request.params.id ?? ''));
    },
  };
}
