import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ImageResponse } from 'next/og';

export const pictureSize = { width: 1200, height: 630 };

const fontFolder = path.join(
  path.dirname(
    createRequire(path.join(process.cwd(), 'package.json')).resolve(
      '@fontsource/be-vietnam-pro/package.json',
    ),
  ),
  'files',
);
const subsets = ['latin', 'vietnamese'];

/** The fonts of pictures, read once. */
let fonts: Promise<{ name: string; data: Buffer; weight: 600 }[]> | undefined;
const loadFonts = () => {
  fonts ??= Promise.all(
    subsets.map(async (subset) => ({
      name: subset,
      data: await readFile(path.join(fontFolder, `be-vietnam-pro-${subset}-600-normal.woff`)),
      weight: 600 as const,
    })),
  );
  return fonts;
};

/** The picture that other sites show beside a link: who, what, and the portal’s name. */
export async function drawPicture({
  title,
  caption,
  site,
}: {
  title: string;
  caption: string;
  site: string;
}): Promise<ImageResponse> {
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: 72,
        background: '#02363c',
        color: '#ffffff',
        fontFamily: subsets.join(', '),
      }}
    >
      <div style={{ display: 'flex', fontSize: 30, color: '#bae2e6' }}>{caption.slice(0, 120)}</div>
      <div style={{ display: 'flex', fontSize: title.length > 90 ? 48 : 62, lineHeight: 1.4 }}>
        {title.length > 160 ? `${title.slice(0, 160)}…` : title}
      </div>
      <div style={{ display: 'flex', fontSize: 30, color: '#90cbd2' }}>{site}</div>
    </div>,
    { ...pictureSize, fonts: await loadFonts() },
  );
}
