import type { OpenAPIBackend, Request as RoutedRequest } from 'openapi-backend';

type Router = OpenAPIBackend['router'];
type RoutedOperation = ReturnType<Router['getOperations']>[number];

/** A path of the contract, read once. */
interface Route {
  names: string[];
  pattern: RegExp;
  /** Letters outside its parameters: of several that fit, the one with most of them is meant. */
  literalLength: number;
  methods: Map<string, RoutedOperation>;
}

/**
 * Makes the router of openapi-backend do what the contract says, and do it once: by itself it reads all paths anew
 * for every request.
 */
export function mendRouter(api: OpenAPIBackend): void {
  const { router } = api;
  const operations = router.getOperations();
  router.getOperations = () => operations;
  const routes = routesOf(operations);
  matchByRoutes(router, routes);
  readByRoutes(router, routes);
}

/** The methods that a path takes, for the header `Allow`. */
export function allowedMethods(api: OpenAPIBackend, path: string): string {
  const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'].filter((method) =>
    api.router.matchOperation({ path, method, headers: {} }),
  );
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function routesOf(operations: readonly RoutedOperation[]): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const operation of operations) {
    const route = routes.get(operation.path) ?? routeOf(operation.path);
    route.methods.set(operation.method, operation);
    routes.set(operation.path, route);
  }
  return routes;
}

function routeOf(path: string): Route {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const literals = path.split(/\{[^}]+\}/);
  const pattern = literals.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('([^/]+)');
  return {
    names,
    pattern: new RegExp(`^${pattern}$`),
    literalLength: literals.join('').length,
    methods: new Map(),
  };
}

/**
 * Which operation is meant. A path without parameters is taken at its word: `GET /things/order`, where only its PUT
 * is described, is a wrong method and not the thing called `order`.
 */
function matchByRoutes(router: Router, routes: ReadonlyMap<string, Route>): void {
  const templates = [...routes.values()]
    .filter(({ names }) => names.length > 0)
    .sort((one, other) => other.literalLength - one.literalLength);

  router.matchOperation = ((request: RoutedRequest, strict: boolean) => {
    const { path, method } = router.normalizeRequest(request);
    const relative = router.normalizePath(path);
    const same = routes.get(relative);
    const fitting =
      same?.names.length === 0 ? [same] : templates.filter(({ pattern }) => pattern.test(relative));
    const found = fitting.find(({ methods }) => methods.has(method));
    if (found || !strict) return found?.methods.get(method);
    // The very words by which openapi-backend tells the two apart.
    throw new Error(
      fitting.length > 0
        ? '405-methodNotAllowed: this method is not registered for the route'
        : '404-notFound: no route matches request',
    );
  }) as Router['matchOperation'];
}

/**
 * Its reader of path parameters takes the dot of `/datasets/{slug}.{format}` for any character, and so cuts such
 * addresses in the wrong place; and it reads all of a request before it knows what is asked for.
 */
function readByRoutes(router: Router, routes: ReadonlyMap<string, Route>): void {
  const parse = router.parseRequest.bind(router);
  router.parseRequest = (request, operation) => {
    const route = operation && routes.get(operation.path);
    if (!route)
      return {
        ...router.normalizeRequest(request),
        params: {},
        query: {},
        cookies: {},
        requestBody: undefined,
      };
    const parsed = parse(request, { ...operation, path: '/' });
    const values = route.pattern.exec(router.normalizePath(parsed.path)) ?? [];
    const params = route.names.map((name, i) => [name, decodeURIComponent(values[i + 1] ?? '')]);
    return { ...parsed, params: Object.fromEntries(params) };
  };
}
