import type { Site } from '@/api/site';
import { Link } from '@/i18n/navigation';

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

function Emblem() {
  return (
    <svg width="38" height="38" viewBox="0 0 38 38" aria-hidden="true">
      <rect width="38" height="38" rx="9" fill="#005e66" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M8 13.5c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
        <path opacity=".75" d="M8 20c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
        <path opacity=".5" d="M8 26.5c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
      </g>
    </svg>
  );
}
