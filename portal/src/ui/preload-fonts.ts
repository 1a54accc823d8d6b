import { preload } from 'react-dom';

const fonts = [
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2', import.meta.url),
];

/** Asks the browser for the fonts of a page's first screen before it has read the stylesheet. */
export function preloadFonts(): void {
  for (const font of fonts)
    preload(font.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}
