import compression from 'compression';
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Admit } from './admission.ts';
import { createBackend, type Exchange, noSuchAddress } from './backend.ts';
import { ClientGone } from './body.ts';
import { ckanErrorOf, isCkanPath } from './ckan-envelope.ts';
import type { ContractDocument } from './contract.ts';
import { documentation, documentationPolicy } from './documentation.ts';
import { createDoorway, type Door } from './door.ts';
import { type Operations, type Reply, rowsIn } from './operation.ts';
import { type Outcome, outcomeOf, problemOf } from './problem.ts';
import { writeReply } from './reply.ts';
import { createReplyCheck } from './reply-check.ts';
import { newRequestContext, type RequestContext, withRequestContext } from './request-context.ts';
import { type Authenticate, type AuthenticateToken, createSecurity } from './security.ts';

export interface AppOptions {
  document: ContractDocument;
  operations: Operations;
  authenticate: Authenticate;
  authenticateToken: AuthenticateToken;
  admit: Admit;
  /** What is answered beside the contract's operations. */
  doors?: Door[];
  log: Logger;
  publicUrl: string;
  /** docs/errors.md */
  errorsFile: string;
  /** Folder of the demonstration's data files, when they are to be served. */
  demonstrationFiles?: string | undefined;
  trustProxy: boolean | number | string[];
  /** Answers below a path with pages of its own, which have their own rules of who may frame and call them. */
  mounted?: { path: string; handler: RequestHandler } | undefined;
  /** Refuse replies that the document does not describe: for tests. */
  checkReplies?: boolean;
  /** Told of each finished request. */
  observe?: (finished: Finished) => void;
}

export interface Finished {
  operationId: string;
  method: string;
  /** 499 where the client went away first. */
  status: number;
  seconds: number;
}

/** Operations that may take long before their first byte. */
const patient = new Set(['reindex', 'reconcile']);
/** Operations that machines call all day long: not worth a line each. */
const watching = new Set(['getHealth', 'getReadiness', 'getMetrics']);

/**
 * The Express application: the contract's operations, the documentation pages, and one exit for errors.
 * @throws Error when the contract has gaps
 */
export async function createApp(options: AppOptions): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', false);
  app.set('etag', false);
  const contexts = new WeakMap<Request, RequestContext>();
  const security = createSecurity(options.authenticate, options.authenticateToken);
  const backend = await createBackend({
    document: options.document,
    operations: options.operations,
    security,
    admit: options.admit,
    identified: ({ request, response, context, actor }) => {
      if (patient.has(context.operationId ?? '')) request.socket.setTimeout(0);
      response.setHeader(
        'cache-control',
        actor?.kind === 'anonymous' ? 'public, no-cache' : 'private, no-cache',
      );
    },
  });
  const check = options.checkReplies ? createReplyCheck(options.document) : undefined;

  app.use((request, response, next) => {
    const context = newRequestContext(request, options.log);
    contexts.set(request, context);
    response.setHeader('x-request-id', context.requestId);
    logWhenFinished(request, response, context, options.observe);
    withRequestContext(context, next);
  });
  if (options.mounted) app.use(options.mounted.path, options.mounted.handler);
  app.use(securityHeaders());
  app.use(openToAllOrigins(options.doors ?? []));
  for (const door of options.doors ?? []) {
    const enter = createDoorway(door, security, options.admit);
    // Bytes go through a door as they are: compressing is for whoever made them.
    app.use(async (request, response, next) => {
      if (!request.path.startsWith(door.prefix)) return next();
      await enter({
        request,
        response,
        context: contexts.get(request) as RequestContext,
        signal: signalOf(response),
      });
    });
  }
  app.use(compression({ threshold: 2048, level: 4 }));
  app.use('/api/docs', documentation(options.errorsFile));
  if (options.demonstrationFiles)
    app.use('/demo/files', express.static(options.demonstrationFiles, { index: false, redirect: false }));

  app.use(async (request, response) => {
    const context = contexts.get(request) as RequestContext;
    const exchange: Exchange = { request, response, context, signal: signalOf(response) };
    const reply = await backend.handle(exchange);
    assertReply(check, context.operationId ?? '', reply);
    context.rows = reply.rows ?? rowsIn(reply.body);
    Object.assign(context.subject, reply.subject);
    await writeReply(request, response, reply);
  });
  app.use((_request, _response, next) => next(noSuchAddress()));
  // Express knows an error handler by its four parameters.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const context = contexts.get(request) as RequestContext;
    fail(error, request, response, context, options.publicUrl);
  });
  return app;
}

function securityHeaders() {
  const plain = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  const documents = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: documentationPolicy },
  });
  return (request: Request, response: Response, next: NextFunction) =>
    (request.path.startsWith('/api/docs') ? documents : plain)(request, response, next);
}

const headersTaken =
  'Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, X-API-Key, X-Request-Id';
const headersShown =
  'Cache-Status, Deprecation, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate, X-Request-Id';

/** Open data is for every page on the web; keys and tokens travel in headers only, so no cookie is ever at stake. */
function openToAllOrigins(doors: readonly Door[]) {
  return (request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', headersShown);
    response.vary('Accept-Language, X-API-Key, Authorization');
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.setHeader('access-control-allow-methods', 'GET, HEAD, PUT, POST, DELETE, PATCH, OPTIONS');
    // What stands behind a door takes headers of its own; whoever stands there judges them.
    const wanted = request.get('access-control-request-headers') ?? '';
    const isDoor = doors.some(({ prefix }) => request.path.startsWith(prefix));
    response.setHeader(
      'access-control-allow-headers',
      isDoor && /^[\w!#$%&'*+.^`|~-]+(\s*,\s*[\w!#$%&'*+.^`|~-]+){0,50}$/.test(wanted)
        ? `${headersTaken}, ${wanted}`
        : headersTaken,
    );
    response.setHeader('access-control-max-age', '86400');
    response.status(204).end();
  };
}

/** Fires when the client goes away before it has its answer. */
function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new ClientGone());
  });
  return controller.signal;
}

function assertReply(
  check: ReturnType<typeof createReplyCheck> | undefined,
  operationId: string,
  reply: Reply,
): void {
  const faults = check?.(operationId, reply) ?? [];
  if (faults.length > 0) throw new Error(`the reply breaks the contract: ${faults.join('; ')}`);
}

/** The one exit for errors. */
function fail(
  error: unknown,
  request: Request,
  response: Response,
  context: RequestContext,
  publicUrl: string,
): void {
  const gone = error instanceof ClientGone || (error instanceof Error && error.name === 'AbortError');
  if (gone && response.destroyed) return;
  if (error instanceof ClientGone) {
    response.destroy();
    return;
  }
  const outcome = outcomeOf(statusOf(error));
  if (outcome.status >= 500) context.log.error({ err: error, code: outcome.code }, 'request failed');
  if (response.headersSent) {
    // Half an answer is out: only breaking it off tells the client that the rest is missing.
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames())
    if (/^(content-(?!security)|etag|cache-control)/.test(name)) response.removeHeader(name);
  for (const [name, value] of Object.entries(outcome.headers)) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.status(outcome.status);
  writeError(outcome, request, response, context, publicUrl);
}

function writeError(
  outcome: Outcome,
  request: Request,
  response: Response,
  context: RequestContext,
  publicUrl: string,
): void {
  if (isCkanPath(request.path)) {
    const { status, body } = ckanErrorOf(outcome, request.path, context.locale, publicUrl);
    response.status(status).type('application/json').send(JSON.stringify(body));
    return;
  }
  response.setHeader('content-language', context.locale);
  response
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(outcome, context.requestId, context.locale)));
}

/** Express's own errors carry a status below 500 when the request is at fault. */
function statusOf(error: unknown): unknown {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return error instanceof Error && error.name !== 'HttpError' && status === 404 ? noSuchAddress() : error;
}

function logWhenFinished(
  request: Request,
  response: Response,
  context: RequestContext,
  observe: ((finished: Finished) => void) | undefined,
): void {
  const begun = performance.now();
  const { socket } = request;
  const sentBefore = socket.bytesWritten;
  response.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    const status = response.writableFinished ? response.statusCode : 499;
    const operationId =
      context.operationId ?? (request.path.startsWith('/api/docs') ? 'documentation' : 'none');
    observe?.({ operationId, method: request.method, status, seconds });
    const { rows = 0, subject } = context;
    context.ended?.({
      status,
      seconds,
      bytes: socket.bytesWritten - sentBefore,
      rows: typeof rows === 'function' ? rows() : rows,
      subject,
    });
    const line = {
      operationId,
      actor: context.actor ?? 'anonymous',
      method: request.method,
      // Without its query, where a key may stand.
      path: request.path,
      status,
      ms: Math.round(seconds * 1e6) / 1000,
    };
    const level = status >= 500 ? 'error' : watching.has(operationId) ? 'debug' : 'info';
    context.log[level](line, 'request');
  });
}
