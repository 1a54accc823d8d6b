/**
 * The address to go to after sign-in, as an address of this portal; anything that leads elsewhere leads to `other`.
 * A browser drops tabs and line ends inside an address and takes a backslash for a slash, so it is the parsed
 * address that is looked at, not the text.
 * @param origin of the portal
 */
export function returnPath(asked: string | null | undefined, origin: string, other: string): string {
  if (!asked?.startsWith('/')) return other;
  const address = URL.canParse(asked, origin) ? new URL(asked, origin) : undefined;
  if (address?.origin !== origin || address.pathname.startsWith('//')) return other;
  return address.pathname + address.search;
}
