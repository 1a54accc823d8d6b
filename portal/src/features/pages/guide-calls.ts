import type { Locale } from '@/i18n/routing';
import type { Call } from '@/ui/snippet';

export const topics = ['search', 'walk', 'one', 'catalogue', 'ckan', 'key', 'service'] as const;
export type Topic = (typeof topics)[number];

const words = { vi: 'chất lượng nước', en: 'water quality' };

/**
 * The calls of the guide, each of which runs as pasted.
 * @param hub address of the hub
 * @param slug of a dataset that is there; without it that topic has no calls
 * @param service calls of a service that needs no key, where there is one
 */
export function guideCalls(
  hub: string,
  locale: Locale,
  slug: string | undefined,
  service: Call[],
): Record<Topic, Call[]> {
  return {
    search: search(hub, words[locale], locale),
    walk: walk(hub),
    one: slug ? one(`${hub}/api/v1/datasets/${encodeURIComponent(slug)}`) : [],
    catalogue: catalogue(`${hub}/catalog.ttl`),
    ckan: ckan(hub),
    key: key(`${hub}/api/v1/datasets?limit=3`),
    service,
  };
}

const calls = (curl: string, javascript: string, python: string, r: string): Call[] => [
  { language: 'curl', code: curl },
  { language: 'javascript', code: javascript },
  { language: 'python', code: python },
  { language: 'r', code: r },
];

const search = (hub: string, q: string, locale: Locale) =>
  calls(
    `curl -G '${hub}/api/v1/datasets' \\
  --data-urlencode 'q=${q}' -d theme=surface-water -d limit=3`,
    `const query = new URLSearchParams({ q: '${q}', theme: 'surface-water', limit: 3 });
const reply = await fetch('${hub}/api/v1/datasets?' + query);
const { total, items } = await reply.json();
console.log(total, items.map(({ title }) => title.${locale}));`,
    `import json
from urllib.parse import urlencode
from urllib.request import urlopen

query = urlencode({"q": "${q}", "theme": "surface-water", "limit": 3})
with urlopen("${hub}/api/v1/datasets?" + query) as reply:
    found = json.load(reply)
print(found["total"], [item["title"].get("${locale}") for item in found["items"]])`,
    `library(jsonlite)

q <- URLencode("${q}", reserved = TRUE)
found <- fromJSON(paste0("${hub}/api/v1/datasets?theme=surface-water&limit=3&q=", q))
print(found$total)
print(found$items$title$${locale})`,
  );

const walk = (hub: string) =>
  calls(
    `curl -G '${hub}/api/v1/datasets' -d limit=1000 -d facets=none
# "next" → --data-urlencode 'cursor=…'`,
    `let cursor;
do {
  const query = new URLSearchParams({ limit: 1000, facets: 'none', ...(cursor && { cursor }) });
  const page = await (await fetch('${hub}/api/v1/datasets?' + query)).json();
  for (const { slug } of page.items) console.log(slug);
  cursor = page.next;
} while (cursor);`,
    `import json
from urllib.parse import urlencode
from urllib.request import urlopen

query = {"limit": 1000, "facets": "none"}
while True:
    with urlopen("${hub}/api/v1/datasets?" + urlencode(query)) as reply:
        page = json.load(reply)
    for item in page["items"]:
        print(item["slug"])
    if page["next"] is None:
        break
    query["cursor"] = page["next"]`,
    `library(jsonlite)

address <- "${hub}/api/v1/datasets?limit=1000&facets=none"
cursor <- ""
repeat {
  page <- fromJSON(paste0(address, cursor))
  print(page$items$slug)
  if (is.null(page[["next"]])) break
  cursor <- paste0("&cursor=", URLencode(page[["next"]], reserved = TRUE))
}`,
  );

const one = (address: string) =>
  calls(
    `curl '${address}'`,
    `const reply = await fetch('${address}');
const { distributions = [] } = await reply.json();
for (const { format, downloadUrl, accessUrl } of distributions) console.log(format, downloadUrl ?? accessUrl);`,
    `import json
from urllib.request import urlopen

with urlopen("${address}") as reply:
    dataset = json.load(reply)
for file in dataset.get("distributions", []):
    print(file.get("format"), file.get("downloadUrl") or file.get("accessUrl"))`,
    `library(jsonlite)

dataset <- fromJSON("${address}")
print(dataset$distributions$accessUrl)`,
  );

const catalogue = (address: string) =>
  calls(
    `curl '${address}' -o catalog.ttl`,
    `import { writeFile } from 'node:fs/promises';

const reply = await fetch('${address}');
await writeFile('catalog.ttl', reply.body);`,
    `from urllib.request import urlretrieve

urlretrieve("${address}", "catalog.ttl")`,
    `download.file("${address}", "catalog.ttl")`,
  );

const ckan = (hub: string) =>
  calls(
    `curl -G '${hub}/api/3/action/package_search' -d q=air -d rows=3`,
    `const reply = await fetch('${hub}/api/3/action/package_search?q=air&rows=3');
const { result } = await reply.json();
console.log(result.count, result.results.map(({ name }) => name));`,
    `# pip install ckanapi
from ckanapi import RemoteCKAN

found = RemoteCKAN("${hub}").action.package_search(q="air", rows=3)
print(found["count"], [package["name"] for package in found["results"]])`,
    `# install.packages("ckanr")
library(ckanr)

found <- package_search(q = "air", rows = 3, url = "${hub}")
print(found$count)`,
  );

const key = (address: string) =>
  calls(
    `curl -H "X-API-Key: $ENVHUB_KEY" \\
  '${address}'`,
    `const headers = { 'X-API-Key': process.env.ENVHUB_KEY };
const reply = await fetch('${address}', { headers });
console.log(await reply.json());`,
    `import json, os
from urllib.request import Request, urlopen

headers = {"X-API-Key": os.environ["ENVHUB_KEY"]}
with urlopen(Request("${address}", headers=headers)) as reply:
    print(json.load(reply))`,
    `library(httr)

key <- add_headers("X-API-Key" = Sys.getenv("ENVHUB_KEY"))
print(content(GET("${address}", key)))`,
  );
