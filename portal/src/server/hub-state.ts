/** How long what was heard is believed, and how long an answer is waited for, in milliseconds. */
const believed = 1000;
const patience = 1000;

/**
 * Names the state of all that pages show: another name says that a page made before may be wrong.
 * @param hub address of the API
 */
export function createHubState(hub: URL): () => Promise<string> {
  let heard = '';
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = async (path: string): Promise<Record<string, unknown>> => {
    const reply = await fetch(new URL(path, hub), { signal: AbortSignal.timeout(patience) });
    return (await reply.json()) as Record<string, unknown>;
  };

  async function listen(): Promise<void> {
    try {
      const [ready, site] = await Promise.all([ask('/readyz'), ask('/api/v1/site')]);
      heard = [ready.status, ready.database, ready.search, ready.generation, site.revision].join(' ');
    } catch {
      // The pages say that it is away; what is kept was made while it was there.
      heard = 'away';
    }
    askedAt = Date.now();
  }

  return async () => {
    if (Date.now() - askedAt > believed) {
      asking ??= listen().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    return heard;
  };
}
