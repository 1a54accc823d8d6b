import type { Call } from '@/ui/snippet';
import { shellQuoted as shell } from '../../ui/shell-quoted.ts';
import type { Distribution } from './files.ts';

/** What the comments of a call say. */
export interface CallWords {
  metadata: string;
  file: string;
}

/**
 * Calls that run as pasted: the record of a dataset, and reading its first table or map.
 * @param api address of the dataset in the API
 */
export function callsOf(api: string, file: Distribution | undefined, words: CallWords): Call[] {
  const address = file?.downloadUrl ?? file?.accessUrl;
  const read = address === undefined ? undefined : readers[file?.format ?? ''];
  // JSON's strings are strings in these languages too; a shell has quotes of its own.
  const quoted = JSON.stringify(address ?? '');
  const part = (sign: string, record: string, reading: string | undefined) =>
    reading
      ? `${sign} ${words.metadata}\n${record}\n\n${sign} ${words.file}\n${reading}`
      : `${sign} ${words.metadata}\n${record}`;
  return [
    {
      language: 'curl',
      code: part(
        '#',
        `curl ${shell(api)}`,
        address && `curl -L -o ${shell(fileName(address))} ${shell(address)}`,
      ),
    },
    {
      language: 'javascript',
      code: part(
        '//',
        `const dataset = await (await fetch(${JSON.stringify(api)})).json();\nconsole.log(dataset.title);`,
        read?.javascript(quoted),
      ),
    },
    {
      language: 'python',
      code: part(
        '#',
        `import json, urllib.request\nwith urllib.request.urlopen(${JSON.stringify(api)}) as reply:\n    dataset = json.load(reply)\nprint(dataset["title"])`,
        read?.python(quoted),
      ),
    },
    {
      language: 'r',
      code: part(
        '#',
        `dataset <- jsonlite::fromJSON(${JSON.stringify(api)})\nprint(dataset$title)`,
        read?.r(quoted),
      ),
    },
  ];
}

/** What to call the file where it is saved: the end of its address. */
const fileName = (address: string) =>
  address
    .split(/[?#]/, 1)[0]
    ?.match(/[\w.%-]+$/)?.[0]
    .replace(/^[.-]+/, '') || 'data';

type Reader = Record<'javascript' | 'python' | 'r', (address: string) => string>;

// Separators are guessed: half of the files here are parted by semicolons.
const table: Reader = {
  javascript: (address) =>
    `const text = await (await fetch(${address})).text();\nconsole.log(text.split('\\n').slice(0, 5).join('\\n'));`,
  python: (address) =>
    `import pandas\ntable = pandas.read_csv(${address}, sep=None, engine="python")\nprint(table.head())`,
  r: (address) => `table <- readr::read_delim(${address})\nprint(head(table))`,
};

/** How each language reads a format. */
const readers: Record<string, Reader | undefined> = {
  CSV: table,
  TSV: table,
  JSON: {
    javascript: (address) => `const data = await (await fetch(${address})).json();\nconsole.log(data);`,
    python: (address) =>
      `with urllib.request.urlopen(${address}) as reply:\n    data = json.load(reply)\nprint(data)`,
    r: (address) => `data <- jsonlite::fromJSON(${address})\nstr(data)`,
  },
  GEOJSON: {
    javascript: (address) =>
      `const map = await (await fetch(${address})).json();\nconsole.log(map.features.length);`,
    python: (address) => `import geopandas\nmap = geopandas.read_file(${address})\nprint(map.head())`,
    r: (address) => `map <- sf::st_read(${address})\nprint(map)`,
  },
};
