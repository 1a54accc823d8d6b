/** The mark of the portal where its keepers gave none. */
export function Emblem({ size = 38 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 38 38" aria-hidden="true">
      <rect width="38" height="38" rx="9" fill="#005e66" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M8 13.5c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
        <path opacity=".75" d="M8 20c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
        <path opacity=".5" d="M8 26.5c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
      </g>
    </svg>
  );
}
