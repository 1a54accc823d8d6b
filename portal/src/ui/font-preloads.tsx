const fonts = [
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2', import.meta.url),
];

/** Asks for the weights of a page's first screen before the stylesheet is read: one late weight alone would look odd. */
export function FontPreloads() {
  return fonts.map(({ pathname }) => (
    <link key={pathname} rel="preload" href={pathname} as="font" type="font/woff2" crossOrigin="anonymous" />
  ));
}
