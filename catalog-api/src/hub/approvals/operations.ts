import { type Actor, permits } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import { type Operations, ok } from '../../http/operation.ts';
import { decodeCursor, pageOf } from '../../http/page.ts';
import type { Approvals, Decision, NewRequest } from './commands.ts';
import { noSuch } from './faults.ts';
import {
  findRequest,
  pageOfRequests,
  type RequestFilter,
  type RequestRow,
  readerOfRequests,
  reviewerOfRequests,
} from './store.ts';

export function approvalOperations({
  database,
  approvals,
}: {
  database: Database;
  approvals: Approvals;
}): Operations {
  const shown = async (actor: Actor, id: string) => {
    const row = await findRequest(database, actor, readerOfRequests(actor), id);
    if (!row) throw noSuch('Không có yêu cầu này.', 'There is no such request.');
    return present(row, actor);
  };
  return {
    async listAccessRequests(request, { actor }) {
      const {
        limit = 20,
        view = 'mine',
        ...filter
      } = request.query as Partial<RequestFilter> & { limit?: number };
      const [before] = decodeCursor(request.query.cursor, ['uuid']) ?? [];
      const { rows, total } = await pageOfRequests(
        database,
        actor,
        { ...filter, view },
        before as string | undefined,
        limit,
      );
      return ok(
        pageOf(
          rows.map((row) => present(row, actor)),
          limit,
          total,
          ({ id }) => [id],
        ),
      );
    },
    async createAccessRequest(request, { actor }) {
      const id = await approvals.ask(actor, request.body as NewRequest);
      return { status: 201, body: await shown(actor, id) };
    },
    async getAccessRequest(request, { actor }) {
      return ok(await shown(actor, request.params.id ?? ''));
    },
    async decideAccessRequest(request, { actor }) {
      return ok(
        await shown(actor, await approvals.decide(actor, request.params.id ?? '', request.body as Decision)),
      );
    },
    async withdrawAccessRequest(request, { actor }) {
      return ok(await shown(actor, await approvals.withdraw(actor, request.params.id ?? '')));
    },
    async endAccess(request, { actor }) {
      const { comment } = request.body as { comment?: string };
      return ok(await shown(actor, await approvals.end(actor, request.params.id ?? '', comment)));
    },
  };
}

function present(row: RequestRow, actor: Actor) {
  const mine = row.person_id === actor.personId;
  return {
    id: row.id,
    dataset: row.dataset,
    requester: { id: row.person_id, name: row.requester_name ?? '', email: row.requester_email },
    key: row.key,
    purpose: row.purpose,
    until: row.wanted_until,
    state: row.state,
    comment: row.comment,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    createdAt: row.created_at,
    mine,
    mayDecide: !mine && permits(reviewerOfRequests(actor), [`org:${row.organization_id}`]),
  };
}
