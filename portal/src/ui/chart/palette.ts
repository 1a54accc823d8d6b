/** One series of a chart: never told apart by colour alone, so each colour has a shape of its own. */
export interface SeriesLook {
  light: string;
  dark: string;
  /** A name that ECharts knows, or a path on a grid of 20. */
  symbol: string;
  /** Degrees that the symbol is turned by. */
  rotate?: number;
}

/** In this order: neighbours differ most in all four kinds of colour vision. */
export const categorical: readonly [SeriesLook, ...SeriesLook[]] = [
  { light: '#17757e', dark: '#5eb3b0', symbol: 'circle' },
  { light: '#c28000', dark: '#febe46', symbol: 'rect' },
  { light: '#20299c', dark: '#8f8bff', symbol: 'triangle' },
  { light: '#ae0f14', dark: '#e24619', symbol: 'diamond' },
  { light: '#2697d7', dark: '#b9e1ff', symbol: 'triangle', rotate: 180 },
  { light: '#76083f', dark: '#cc52a8', symbol: 'path://M7 0h6v7h7v6h-7v7h-6v-7h-7v-6h7z' },
  { light: '#5f5b00', dark: '#8da008', symbol: 'path://M10 0 20 7.6 16.2 19.5H3.8L0 7.6z' },
  { light: '#434a4c', dark: '#808487', symbol: 'emptyCircle' },
];

/** Series beyond the last have the look of “all others”. */
export const lookOf = (place: number): SeriesLook =>
  categorical[Math.min(place, categorical.length - 1)] ?? categorical[0];

/** The symbol as an SVG path on a grid of 20, for legends. */
export function symbolPath({ symbol, rotate }: SeriesLook): string {
  if (symbol.startsWith('path://')) return symbol.slice(7);
  if (rotate === 180) return 'M2 4h16L10 18z';
  return shapes[symbol] ?? shapes.circle;
}

const shapes: Record<string, string> & { circle: string } = {
  circle: 'M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z',
  emptyCircle: 'M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16zm0 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
  rect: 'M3 3h14v14H3z',
  triangle: 'M10 2l8 14H2z',
  diamond: 'M10 1l9 9-9 9-9-9z',
};
