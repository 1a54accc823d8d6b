/**
 * Where an answer leads, as callers reach it: below the service's base address it is the gateway's.
 * @param asked the address on the service's server that was asked
 * @returns undefined for what is not offered
 */
export function throughGateway(location: string, asked: URL, base: URL, gateway: string): string | undefined {
  if (!URL.canParse(location, asked.href)) return undefined;
  const target = new URL(location, asked);
  if (target.origin !== base.origin || target.username || target.password) return undefined;
  const root = base.pathname.replace(/\/+$/, '');
  const path = target.pathname;
  if (path !== root && !path.startsWith(`${root}/`)) return undefined;
  return `${gateway}${path.slice(root.length)}${target.search}${target.hash}`;
}

/** A Link header in which only what the gateway offers, and what is relative to it, is left. */
export function linksThroughGateway(
  link: string,
  asked: URL,
  base: URL,
  gateway: string,
): string | undefined {
  const kept = link.split(/,\s*(?=<)/).flatMap((part) => {
    const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/s.exec(part) ?? [];
    const through = target === undefined ? undefined : throughGateway(target, asked, base, gateway);
    return through === undefined || /[^\x20-\x7e]/.test(rest) ? [] : [`<${through}>${rest.trimEnd()}`];
  });
  return kept.length > 0 ? kept.join(', ') : undefined;
}
