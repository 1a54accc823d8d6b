import * as robotsParser from 'robots-parser';
import { isSourceError } from '../contract.ts';
import type { Exchange } from './http.ts';

interface Rules {
  allows(url: URL): boolean;
  /** Seconds between requests. */
  delay?: number | undefined;
}

interface Parsed {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
}

const parse = robotsParser.default as unknown as (url: string, text: string) => Parsed;
const open: Rules = { allows: () => true };

/** Rules of each origin, asked for once. An origin whose rules cannot be had is taken to have none. */
export function createRobots(fetch: (address: string) => Promise<Exchange>, agent: string) {
  const known = new Map<string, Promise<Rules>>();
  const name = agent.split('/')[0] ?? agent;
  const load = async (origin: string): Promise<Rules> => {
    const address = `${origin}/robots.txt`;
    try {
      const { status, body, close } = await fetch(address);
      if (status !== 200 || body.size > 512_000) {
        await close();
        return open;
      }
      const parts: Buffer[] = [];
      for await (const part of body.read()) parts.push(part);
      await close();
      const rules = parse(address, Buffer.concat(parts).toString('utf8'));
      return {
        allows: (url) => rules.isAllowed(url.href, name) !== false,
        delay: rules.getCrawlDelay(name),
      };
    } catch (error) {
      // The request itself comes next and tells what is wrong, in words about the source and not its robots.txt.
      if (isSourceError(error)) return open;
      throw error;
    }
  };
  return (url: URL): Promise<Rules> => {
    let rules = known.get(url.origin);
    if (!rules) {
      rules = load(url.origin);
      known.set(url.origin, rules);
    }
    return rules;
  };
}
