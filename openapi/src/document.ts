import document from '../generated/openapi.json' with { type: 'json' };

/** The bundled OpenAPI 3.1 document. */
export { document };
