import type { Site } from '@/api/site';
import { Link } from '@/i18n/navigation';
import { Emblem } from './emblem';

/** The portal's mark and name, leading home. */
export function Brand({ site }: { site: Site }) {
  return (
    <Link href="/" className="brand">
      {site.logoUrl ? (
        // biome-ignore lint/performance/noImgElement: as large as its owner made it, and kept by the browser
        <img src={site.logoUrl} width={38} height={38} alt="" />
      ) : (
        <Emblem />
      )}
      <span>
        <span className="brand-kind">{site.kind}</span>
        <strong>{site.name}</strong>
      </span>
    </Link>
  );
}
