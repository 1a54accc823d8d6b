import { createHash } from 'node:crypto';
import { SourceError } from '../contract.ts';

/**
 * Ends a reading that turns in circles: call once for each page.
 * @param most pages of one source
 */
export function createPagingGuard(most = 100_000) {
  const addresses = new Set<string>();
  const contents = new Set<string>();
  return {
    /** @throws SourceError `endless-paging` for an address or a content that came before */
    page(address: string, content: string): void {
      const digest = createHash('sha256').update(content).digest('base64').slice(0, 24);
      const why = addresses.has(address)
        ? 'its next page is one that was read before'
        : content !== '' && contents.has(digest)
          ? 'two of its pages hold the very same records'
          : addresses.size >= most
            ? `it has more than ${most} pages`
            : undefined;
      if (why)
        throw new SourceError(
          'endless-paging',
          `The source pages without end: ${why}. Reading stopped there.`,
          {
            address,
          },
        );
      addresses.add(address);
      contents.add(digest);
    },
  };
}
