import type { ContractDocument, ContractResponse } from './contract.ts';
import { operationsOf } from './contract.ts';
import type { Reply } from './operation.ts';
import { createAjv } from './schemas.ts';

/**
 * Checks replies against the document: the status is declared, the media type too, and the body fits its
 * schema. Switched on in tests, so that code and document cannot drift apart.
 */
export function createReplyCheck(document: ContractDocument) {
  const ajv = createAjv({ validateSchema: false });
  ajv.addSchema({ ...document, $id: 'contract:document' });
  const located = new Map(operationsOf(document).map((entry) => [entry.operation.operationId, entry]));

  return (operationId: string, reply: Pick<Reply, 'status' | 'body' | 'type' | 'stream'>): string[] => {
    const entry = located.get(operationId);
    if (!entry) return [`${operationId} is not in the document`];
    const responses = entry.operation.responses ?? {};
    const status = responses[reply.status]
      ? String(reply.status)
      : reply.status >= 400
        ? 'default'
        : undefined;
    const response = status === undefined ? undefined : responses[status];
    if (!response || status === undefined)
      return [`${operationId} does not declare the status ${reply.status}`];
    const pointer = ['paths', entry.path, entry.method, 'responses', status];
    return contentFaults(operationId, response, reply, pointer);
  };

  function contentFaults(
    operationId: string,
    { content }: ContractResponse,
    reply: Pick<Reply, 'status' | 'body' | 'type' | 'stream'>,
    pointer: string[],
  ): string[] {
    const hasBody = reply.body !== undefined || reply.stream !== undefined;
    if (!content) return hasBody ? [`${operationId} declares no body for ${reply.status}`] : [];
    if (!hasBody) return [`${operationId} declares a body for ${reply.status}`];
    const type = (reply.type ?? 'application/json').split(';')[0] ?? '';
    const declared = content[type];
    if (!declared) return [`${operationId} does not declare ${type} for ${reply.status}`];
    if (declared.schema === undefined || reply.stream !== undefined) return [];
    const place = [...pointer, 'content', type, 'schema'].map(escaped).join('/');
    const check = ajv.getSchema(`contract:document#/${place}`);
    if (!check) return [`${operationId}: no schema at ${place}`];
    return check(sentOf(type, reply.body))
      ? []
      : (check.errors ?? []).map(
          ({ instancePath, message }) => `${operationId} ${reply.status}: ${instancePath} ${message}`,
        );
  }
}

/** What goes over the wire: dates as text, undefined members gone; what is no JSON counts as text. */
const sentOf = (type: string, body: unknown): unknown => {
  const text = body instanceof Uint8Array ? Buffer.from(body).toString() : body;
  if (!type.endsWith('json')) return text;
  return JSON.parse(body instanceof Uint8Array ? String(text) : JSON.stringify(body));
};

const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
