import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { type Context, OpenAPIBackend, type Request as RoutedRequest } from 'openapi-backend';
import { type Actor, anonymous } from '../access/actor.ts';
import { invalid, unauthenticated } from '../errors.ts';
import type { Admit } from './admission.ts';
import { type BodyRules, isStorable, readBody, unstorableText } from './body.ts';
import { admittedCaller } from './caller.ts';
import { isCkanPath } from './ckan-envelope.ts';
import { assertContract, type ContractDocument, type ContractOperation } from './contract.ts';
import { assertKeyInPlace, assertNoKeyIn } from './misplaced-key.ts';
import type { Operation, OperationRequest, Operations, Reply } from './operation.ts';
import { HttpError } from './problem.ts';
import type { RequestContext } from './request-context.ts';
import { allowedMethods, mendRouter } from './router.ts';
import { createAjv, type SchemaError } from './schemas.ts';
import type { Security } from './security.ts';
import { badIfMatch, requestFaults } from './validation-faults.ts';

/** One request on its way through the contract. */
export interface Exchange {
  request: HttpRequest;
  response: HttpResponse;
  context: RequestContext;
  signal: AbortSignal;
  actor?: Actor;
  /** A text body: the validator is not shown it, for it would take text that looks like JSON for JSON. */
  text?: string;
}

export interface BackendOptions {
  document: ContractDocument;
  operations: Operations;
  security: Security;
  admit: Admit;
  /** Told the operation and the caller once they are known. */
  identified: (exchange: Exchange) => void;
}

const kilobyte = 1024;
/** Bytes of an ordinary JSON body, unless the operation says otherwise by x-most-bytes. */
const ordinaryBody = 1024 * kilobyte;

/**
 * The contract as the router. Every default of openapi-backend that lets something through is closed here:
 * see docs/adr/0006-http-layer.md.
 * @throws Error when document, handlers and security do not fit together
 */
export async function createBackend(options: BackendOptions) {
  const { document, operations, security } = options;
  const securityHandlers = {
    apiKey: (context: Context, exchange: Exchange) =>
      security.apiKey(bearerOf(context), isCkanPath(exchange.request.path)),
    apiKeyQuery: (context: Context) => security.apiKeyQuery(bearerOf(context)),
    bearer: (context: Context) => security.bearer(bearerOf(context)),
  };
  await assertContract(document, operations, securityHandlers);

  const validatorFor = sharedValidators();
  const api = new OpenAPIBackend({
    definition: structuredClone(document) as never,
    strict: true,
    // Its own check of the document knows OpenAPI 3.0 only: assertContract has checked it as 3.1.
    quick: true,
    validate: true,
    coerceTypes: true,
    customizeAjv: (_ajv, ajvOptions) => validatorFor(ajvOptions) as never,
    securityHandlers,
    handlers: {
      ...Object.fromEntries(Object.entries(operations).map(([id, operation]) => [id, handlerOf(operation)])),
      notFound: () => Promise.reject(noSuchAddress()),
      methodNotAllowed: (context: Context) =>
        Promise.reject(methodNotAllowed(allowedMethods(api, context.request.path))),
      notImplemented: (context: Context) => {
        throw new Error(`${context.operation.operationId} has no handler`);
      },
      unauthorizedHandler: () => Promise.reject(signInNeeded()),
      validationFail: (context: Context) => {
        throw requestFaults((context.validation.errors ?? []) as SchemaError[]);
      },
      postSecurityHandler: async (context: Context, exchange: Exchange, routed: RoutedRequest) => {
        exchange.context.operationId = context.operation.operationId ?? '';
        const { operationId = '', 'x-scope': scope = 'sign-in' } =
          context.operation as unknown as ContractOperation;
        const shown = Object.values(context.security ?? {});
        exchange.actor = await admittedCaller(shown, { operationId, scope }, exchange, options.admit);
        options.identified(exchange);
        const wanted = (context.operation as unknown as ContractOperation).security ?? [];
        // Whoever is turned away next has their body left unread.
        if (wanted.length > 0 && !context.security?.authorized) return;
        await takeBody(context, exchange, routed);
      },
    },
  });
  await api.init();
  mendRouter(api);
  compileValidators(api);

  return {
    async handle(exchange: Exchange): Promise<Reply> {
      const { request } = exchange;
      assertKeyInPlace(request);
      const routed: RoutedRequest = {
        method: request.method === 'HEAD' ? 'GET' : request.method,
        path: decodable(request.path),
        query: queryOf(request),
        headers: request.headers as Record<string, string | string[]>,
      };
      return (await api.handleRequest(routed, exchange, routed)) as Reply;
    },
  };
}

const handlerOf =
  (operation: Operation) =>
  async (context: Context, exchange: Exchange): Promise<Reply> => {
    const { log, requestId, locale } = exchange.context;
    const request = context.request as unknown as {
      params: Record<string, string>;
      query: Record<string, unknown>;
      requestBody: unknown;
    };
    const { api_key: _, ...query } = request.query;
    assertStorable(request.params, query);
    const headers = exchange.request.headers as OperationRequest['headers'];
    const ifMatch = revisionOf(headers['if-match']);
    return operation(
      {
        operationId: context.operation.operationId ?? '',
        params: request.params,
        query,
        body: exchange.text ?? request.requestBody,
        headers,
        ...(ifMatch !== undefined && { ifMatch }),
        signal: exchange.signal,
      },
      { actor: exchange.actor ?? anonymous, locale, requestId, log },
    );
  };

const bearerOf = (context: Context) => ({
  headers: context.request.headers as Record<string, string | string[] | undefined>,
  query: context.request.query as Record<string, unknown>,
});

/** Reads the body now that the caller is known, and hands it to the validator. */
async function takeBody(context: Context, exchange: Exchange, routed: RoutedRequest): Promise<void> {
  const rules = bodyRules(context.operation as unknown as ContractOperation);
  if (!rules) return;
  const body = await readBody(exchange.request, exchange.response, rules);
  if (body.type === 'json' || body.type === 'form') assertNoKeyIn(body.value);
  if (body.type === 'text') exchange.text = String(body.value);
  else if (body.type !== 'none') routed.body = body.value as never;
  else if (rules.required) throw bodyMissing();
}

function bodyRules({ requestBody, ...operation }: ContractOperation): BodyRules | undefined {
  if (!requestBody?.content) return undefined;
  const most = operation['x-most-bytes'] ?? ordinaryBody;
  return {
    required: requestBody.required === true,
    types: Object.fromEntries(
      Object.entries(requestBody.content).map(([type, { schema }]) => [type, schema?.maxLength ?? most]),
    ),
  };
}

function queryOf(request: HttpRequest): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const from = request.originalUrl.indexOf('?');
  for (const [name, value] of new URLSearchParams(from < 0 ? '' : request.originalUrl.slice(from + 1))) {
    const before = Object.hasOwn(query, name) ? query[name] : undefined;
    // defineProperty: a parameter may well be called __proto__.
    Object.defineProperty(query, name, {
      value: before === undefined ? value : [before, value].flat(),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return query;
}

/** @throws HttpError 400: an address with a broken escape, on which the router would trip */
function decodable(path: string): string {
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    throw new HttpError(400, 'malformed-request', {
      vi: 'Địa chỉ có ký tự mã hoá hỏng.',
      en: 'The address has a broken percent escape.',
    });
  }
}

function assertStorable(...groups: Record<string, unknown>[]): void {
  const bad = groups
    .flatMap((group) => Object.entries(group))
    .filter(([, value]) => [value].flat().some((text) => typeof text === 'string' && !isStorable(text)));
  if (bad.length === 0) return;
  throw unstorableText(
    bad.map(([parameter]) => ({
      parameter,
      code: 'unstorable-text',
      message: { vi: 'Có ký tự không dùng được.', en: 'It has characters that cannot be used.' },
    })),
  );
}

/** The revision that If-Match names; undefined without the header, or for `*`, which any revision meets. */
function revisionOf(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  // A proxy that compresses may have made the tag a weak one; behind the revision stands what else was shown.
  const revision = /^\s*(?:W\/)?"(\d{1,15})(?:-[\w-]{1,40})?"\s*$/.exec(header)?.[1];
  if (revision !== undefined) return Number(revision);
  throw invalid({
    code: 'bad-request',
    message: { vi: 'If-Match không hợp lệ.', en: 'If-Match is not valid.' },
    faults: [badIfMatch],
  });
}

const bodyMissing = () =>
  invalid({
    code: 'bad-request',
    message: { vi: 'Thiếu nội dung gửi lên.', en: 'The request has no body.' },
    faults: [
      { pointer: '', code: 'body-missing', message: { vi: 'Cần có nội dung.', en: 'A body is needed.' } },
    ],
  });

const signInNeeded = () =>
  unauthenticated({
    code: 'key-needed',
    message: {
      vi: 'Cần đăng nhập, hoặc gửi khoá API trong tiêu đề X-API-Key.',
      en: 'Sign in, or send an API key in the header X-API-Key.',
    },
  });

export const noSuchAddress = () =>
  new HttpError(404, 'no-such-address', {
    vi: 'Không có địa chỉ này; xem /api/docs.',
    en: 'There is no such address; see /api/docs.',
  });

const methodNotAllowed = (allowed: string) =>
  new HttpError(
    405,
    'method-not-allowed',
    { vi: `Địa chỉ này nhận: ${allowed}.`, en: `This address takes ${allowed}.` },
    { allow: allowed },
  );

/** A schema that does not compile is found now and not on the first call. */
function compileValidators(api: OpenAPIBackend): void {
  for (const { operationId } of api.router.getOperations()) {
    if (operationId) api.validator.getRequestValidatorsForOperation(operationId);
  }
}

/** Two validators for all operations: parameters come as text and are coerced, bodies are not. */
function sharedValidators() {
  const body = createAjv();
  const parameters = createAjv({ coerceTypes: true });
  return (options: { coerceTypes?: boolean | 'array' }) => (options.coerceTypes ? parameters : body);
}
