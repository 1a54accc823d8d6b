import type { OpenAPIBackend, Request as RoutedRequest } from 'openapi-backend';

/** Makes the router of openapi-backend do what the contract says, and do it once. */
export function mendRouter(api: OpenAPIBackend): void {
  keepOperations(api);
  takeLiteralPathsAtTheirWord(api);
  readPathsStrictly(api);
}

/** The methods that a path takes, for the header `Allow`. */
export function allowedMethods(api: OpenAPIBackend, path: string): string {
  const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'].filter((method) =>
    api.router.matchOperation({ path, method, headers: {} }),
  );
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** The router makes its list of operations anew several times a request: it never changes. */
function keepOperations(api: OpenAPIBackend): void {
  const operations = api.router.getOperations();
  api.router.getOperations = () => operations;
}

/** `GET /things/order`, where only its PUT is described, is a wrong method and not the thing called `order`. */
function takeLiteralPathsAtTheirWord(api: OpenAPIBackend): void {
  const { router } = api;
  const literal = new Map<string, Set<string>>();
  for (const { path, method } of router.getOperations()) {
    if (path.includes('{')) continue;
    literal.set(path, (literal.get(path) ?? new Set()).add(method));
  }
  const match = router.matchOperation.bind(router);
  router.matchOperation = ((request: RoutedRequest, strict: boolean) => {
    const methods = literal.get(router.normalizePath(request.path));
    if (!methods || methods.has(request.method.toLowerCase())) return match(request, strict);
    // The very words by which the router tells the two apart.
    if (strict) throw new Error('405-methodNotAllowed: this method is not registered for the route');
    return undefined;
  }) as typeof router.matchOperation;
}

/**
 * Its reader of path parameters takes the dot of `/datasets/{slug}.{format}` for any character, and so cuts
 * such addresses in the wrong place.
 */
function readPathsStrictly(api: OpenAPIBackend): void {
  const { router } = api;
  const templates = new Map(router.getOperations().map(({ path }) => [path, templateOf(path)]));
  const parse = router.parseRequest.bind(router);
  router.parseRequest = (request, operation) => {
    const parsed = parse(request, operation);
    const template = operation && templates.get(operation.path);
    if (!template) return parsed;
    const values = template.pattern.exec(router.normalizePath(parsed.path)) ?? [];
    const params = template.names.map((name, i) => [name, decodeURIComponent(values[i + 1] ?? '')]);
    return { ...parsed, params: Object.fromEntries(params) };
  };
}

function templateOf(path: string): { names: string[]; pattern: RegExp } {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const literals = path.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { names, pattern: new RegExp(`^${literals.join('([^/]+)')}$`) };
}
