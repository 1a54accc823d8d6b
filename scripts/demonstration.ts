import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { offerDemonstration } from './demonstration-services.ts';

interface Run {
  id: string;
  state: string;
  counts: Record<string, number>;
}

const finished = new Set(['done', 'done-with-rejects', 'held', 'failed', 'cancelled']);

/**
 * Registers the demonstration's sources with a hub that does not have them, and has each harvested once by
 * the hub's own worker; then its services. A hub that already knows one keeps what it has.
 */
export async function loadDemonstration(at: {
  hub: string;
  key: string;
  folder: string;
  say: (text: string) => void;
}): Promise<void> {
  const call = async (method: string, address: string, body?: unknown) => {
    const reply = await fetch(new URL(address, at.hub), {
      method,
      headers: { 'x-api-key': at.key, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!reply.ok && ![404, 410].includes(reply.status))
      throw new Error(`${method} ${address}: ${await reply.text()}`);
    return { status: reply.status, body: (await reply.json()) as unknown };
  };

  const started: Run[] = [];
  for (const file of readdirSync(at.folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const source = parse(readFileSync(path.join(at.folder, file), 'utf8')) as { id: string };
    const address = `/api/v1/harvest/sources/${encodeURIComponent(source.id)}`;
    if ((await call('GET', address)).status === 404) await call('PUT', address, source);
    // A start that was cut short may have left a source without its run.
    const runs = `/api/v1/harvest/runs?limit=1&source=${encodeURIComponent(source.id)}`;
    if (((await call('GET', runs)).body as { items: Run[] }).items.length > 0) continue;
    started.push((await call('POST', `${address}/runs`, {})).body as Run);
  }
  if (started.length > 0) at.say(`Harvesting ${started.length} demonstration sources …`);
  for (const { id } of started) {
    let run = (await call('GET', `/api/v1/harvest/runs/${id}`)).body as Run;
    while (!finished.has(run.state)) {
      await delay(200);
      run = (await call('GET', `/api/v1/harvest/runs/${id}`)).body as Run;
    }
    if (run.state === 'failed')
      at.say(`A demonstration source failed: see ${at.hub}/api/v1/harvest/runs/${id}`);
  }
  if (started.length > 0) at.say('The demonstration data is in.');
  await offerDemonstration(call, at.hub, path.join(at.folder, 'services'));
}
