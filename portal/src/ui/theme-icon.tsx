/** The themes' marks, drawn on a grid of 20. */
const paths: Record<string, string> = {
  air: 'M3 8h8.5a2.3 2.3 0 1 0-2.2-3M3 11.5h11.3a2.2 2.2 0 1 1-2.1 2.9M3 15h5',
  'surface-water':
    'M2.5 7c2.5-2 5-2 7.5 0s5 2 7.5 0M2.5 11c2.5-2 5-2 7.5 0s5 2 7.5 0M2.5 15c2.5-2 5-2 7.5 0s5 2 7.5 0',
  groundwater:
    'M2.5 6h15M10 8.5c2.6 3 3.7 4.4 3.7 6a3.7 3.7 0 0 1-7.4 0c0-1.6 1.1-3 3.7-6zM5 3v.1M10 3v.1M15 3v.1',
  marine: 'M10 7v10M4 11.5c.3 3.4 2.6 5.5 6 5.5s5.7-2.1 6-5.5M7 9.5h6M12 4.8a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  soil: 'm10 3 7 3.5-7 3.5-7-3.5zM3 10l7 3.5 7-3.5M3 13.5 10 17l7-3.5',
  waste: 'M3.5 5.5h13M8 5.5V3.3h4v2.2M5 5.5 6 17h8l1-11.5M8.5 8.5v5.5M11.5 8.5v5.5',
  'hazardous-waste':
    'M6.5 3h7A1.5 1.5 0 0 1 15 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 15.5v-11A1.5 1.5 0 0 1 6.5 3zM5 6.5h10M5 13.5h10M10 8.5v1.8M10 11.7v.1',
  biodiversity: 'M4 16.5C4 9 8 4 16.5 3.5 16.8 11 13 15.5 6.5 14.5M4 16.5c2-4 4.5-6.5 8-8.5',
  climate: 'M8 11.5V5a2 2 0 0 1 4 0v6.5a3.4 3.4 0 1 1-4 0zM10 8v6M14.5 5h2M14.5 8h2',
  noise: 'M3 8.5v3M6.5 6v8M10 3.5v13M13.5 6v8M17 8.5v3',
  chemicals: 'M8 3v5l-4.3 7.3A1.2 1.2 0 0 0 4.7 17h10.6a1.2 1.2 0 0 0 1-1.7L12 8V3M6.8 3h6.4M6 13h8',
  mining: 'm2.5 17 5-9 3 5 2-3 5 7zM9 4c2.5-1 5.5-.5 7.5 1.5M13.5 3.5 10.5 8',
  emergencies: 'M10 3v2.5M4 6l1.8 1.5M16 6l-1.8 1.5M6 16v-3.5a4 4 0 0 1 8 0V16M3.5 16.5h13',
};

/** The mark of an environment theme; a theme of another vocabulary has none. */
export function ThemeIcon({ code, size = 20 }: { code: string; size?: number }) {
  return (
    <svg className="theme-icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[code]} />
    </svg>
  );
}
