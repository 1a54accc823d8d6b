import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { type Router } from 'express';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>EnvHub API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/look.css">
<link rel="icon" type="image/png" href="/api/docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<noscript><p><a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p></noscript>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

// A service and a dataset have documents of their own; keys that are typed in are kept nowhere.
const start = `const own = /^\\/api\\/docs\\/(services|datasets)\\/([^/]+)$/.exec(location.pathname);
document.documentElement.classList.toggle('dark-mode', matchMedia('(prefers-color-scheme: dark)').matches);
window.ui = SwaggerUIBundle({
  url: own ? '/api/v1/' + own[1] + '/' + own[2] + '/openapi.json' + location.search : '/api/v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: own ? 'list' : 'none',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  persistAuthorization: false,
  validatorUrl: null,
});
`;

/** What its own style leaves to wish: narrow screens, a visible focus, and dialogs within a frame as high as the page. */
const look = `body { margin: 0; }
.swagger-ui :focus-visible { outline: 2px solid #1166c0; outline-offset: 2px; }
html.dark-mode .swagger-ui :focus-visible { outline-color: #96c2fc; }
.swagger-ui .info { margin: 24px 0; }
.swagger-ui .scheme-container { margin-bottom: 16px; padding: 16px 0; box-shadow: none; }
/* The frame is higher than the window: --seen says where the window begins. */
.swagger-ui .dialog-ux .modal-ux { top: calc(var(--seen, 0px) + 40px); max-width: min(650px, 96vw); transform: translateX(-50%); }
@media (max-width: 640px) {
  .swagger-ui .wrapper, .swagger-ui .opblock .opblock-section-header, .swagger-ui .table-container, .swagger-ui .responses-inner { padding-inline: 8px; }
  .swagger-ui .response-col_links { display: none; }
  .swagger-ui .parameters-col_name { width: 7.5em; padding-right: 8px; }
  .swagger-ui .parameters-col_description input, .swagger-ui .parameters-col_description select { max-width: 100%; }
  .swagger-ui .opblock .opblock-summary-description { overflow-wrap: anywhere; }
  .swagger-ui .opblock-body { overflow-x: auto; }
}
`;

/** Files of Swagger UI that the page needs; nothing else of its folder is served. */
const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** The policy of the documentation page: its scripts and styles are files of ours, its pictures are in its style sheet. */
export const documentationPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  // The portal shows it inside its own page.
  frameAncestors: ["'self'"],
};

/** Swagger UI at /api/docs, for a service or a dataset alone below it, and the list of error codes beside it: no request to another host. */
export function documentation(errorsFile: string): Router {
  const router = express.Router();
  const folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const errors = readFileSync(errorsFile, 'utf8');
  for (const address of ['/', '/services/:slug', '/datasets/:slug'])
    router.get(address, (_request, response) => {
      response.type('html').send(page);
    });
  router.get('/start.js', (_request, response) => {
    response.type('text/javascript').send(start);
  });
  router.get('/look.css', (_request, response) => {
    response.type('css').send(look);
  });
  router.get('/errors', (_request, response) => {
    response.type('text/plain').send(errors);
  });
  for (const file of files) {
    router.get(`/${file}`, (_request, response, next) => {
      response.sendFile(file, { root: folder, maxAge: '1d' }, (error) => {
        if (error && !response.headersSent) next(error);
      });
    });
  }
  return router;
}
