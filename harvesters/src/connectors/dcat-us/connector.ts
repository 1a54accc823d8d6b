import { type Answer, type Connector, type Read, SourceError, type SourceIo } from '../../contract.ts';
import { jsonElements } from '../../formats/json-elements.ts';
import { mapEntry } from './map.ts';

interface Settings {
  url: string;
}

/** A data.json catalog (DCAT-US 1.1, and the bare lists before it), streamed record by record. */
export const dcatUs: Connector<Settings> = {
  kind: 'dcat-us',
  configSchema: {
    type: 'object',
    required: ['url'],
    properties: { url: { type: 'string', minLength: 1 } },
  },
  async check(io, { url }) {
    for (const place of await io.documents(url)) await (await io.open(place)).close();
  },
  read: (io, settings) => readCatalogs(io, settings.url),
  map: mapEntry,
};

async function* readCatalogs(io: SourceIo, url: string): AsyncGenerator<Read> {
  let complete = true;
  for (const place of await io.documents(url)) {
    const answer = await io.open(place, { accept: 'application/json' });
    try {
      for await (const event of readCatalog(answer)) {
        if (event.kind === 'end') complete &&= event.complete;
        else yield event;
      }
    } finally {
      await answer.close();
    }
  }
  yield { kind: 'end', complete };
}

async function* readCatalog(answer: Answer): AsyncGenerator<Read> {
  let complete = true;
  for await (const part of jsonElements(answer.chunks(), [['dataset'], []])) {
    if (part.kind === 'end') {
      // Says what stands there instead: a web page, nothing, or other JSON.
      if (!part.found) await notACatalog(answer);
      if (!part.complete) {
        complete = false;
        yield fault(
          answer.address,
          'truncated',
          'The catalog ends in the middle; nothing is removed this time.',
        );
      }
      continue;
    }
    const record = `${answer.address}#dataset/${part.index}`;
    try {
      yield { kind: 'record', raw: JSON.parse(part.text) as unknown };
    } catch (error) {
      yield fault(record, 'not-json', `Entry ${part.index + 1} is no JSON: ${(error as Error).message}`);
    }
  }
  yield { kind: 'end', complete };
}

async function notACatalog(answer: Answer): Promise<never> {
  await answer.json();
  throw new SourceError('not-a-catalog', 'The JSON has no list “dataset”: it is no data.json catalog.', {
    address: answer.address,
  });
}

const fault = (record: string, rule: string, message: string): Read => ({
  kind: 'problem',
  problem: { record, rule, severity: 'error', message },
});
