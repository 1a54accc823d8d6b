import type { Connector } from '../contract.ts';
import { ckan } from './ckan/connector.ts';
import { dcat } from './dcat/connector.ts';
import { dcatUs } from './dcat-us/connector.ts';

/** Every kind of source that there is, by its name in `source.kind`. */
export const connectors: ReadonlyMap<string, Connector<never>> = new Map(
  [ckan, dcat, dcatUs].map((connector) => [connector.kind, connector as Connector<never>]),
);
