import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import type { Site } from '@/api/site';
import { drawable } from './drawable';

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
let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 600 }[]> | undefined;
const loadFonts = () => {
  fonts ??= Promise.all(
    subsets.flatMap((subset) =>
      ([400, 600] as const).map(async (weight) => ({
        name: subset,
        weight,
        data: await readFile(path.join(fontFolder, `be-vietnam-pro-${subset}-${weight}-normal.woff`)),
      })),
    ),
  );
  return fonts;
};

/** The words on a picture. */
export interface Caption {
  title: string;
  /** Below the title: whose it is, how much there is. */
  note: string;
  site: Site;
}

/** Drawing takes much longer than a page: one picture at a time, and the last ones are kept. */
const kept = new Map<string, Promise<ArrayBuffer>>();
const mostKept = 200;
let drawing: Promise<unknown> = Promise.resolve();

/** The picture that other sites show beside a link. */
export async function drawPicture({ title, note, site }: Caption): Promise<Response> {
  const words: Words = [
    drawable(title, 150),
    drawable(note, 110),
    drawable(site.kind, 60),
    drawable(site.name, 60),
  ];
  const key = words.join('\n');
  const picture = kept.get(key) ?? drawing.then(() => draw(words));
  if (!kept.has(key)) {
    drawing = picture.catch(() => kept.delete(key));
    kept.set(key, picture);
    for (const oldest of [...kept.keys()].slice(0, kept.size - mostKept)) kept.delete(oldest);
  }
  return new Response(await picture, {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
}

type Words = [title: string, note: string, kind: string, name: string];

async function draw([title, note, kind, name]: Words): Promise<ArrayBuffer> {
  const picture = new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '60px 72px',
        background: '#02363c',
        color: '#ffffff',
        fontFamily: subsets.join(', '),
        fontWeight: 400,
      }}
    >
      <Hills />
      <div style={{ display: 'flex', alignItems: 'center', gap: 20 }}>
        <Emblem />
        <div style={{ display: 'flex', flexDirection: 'column', lineHeight: 1.5 }}>
          <div style={{ fontSize: 22, color: '#bae2e6' }}>{kind}</div>
          <div style={{ fontSize: 28, fontWeight: 600 }}>{name}</div>
        </div>
      </div>
      <div
        style={{
          display: 'block',
          // Wide letters fill a line sooner than the length of the title tells.
          lineClamp: title.length > 90 ? 5 : 4,
          maxWidth: 1000,
          fontSize: title.length > 90 ? 48 : 62,
          fontWeight: 600,
          lineHeight: 1.47,
          wordBreak: 'break-word',
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', fontSize: 28, lineHeight: 1.5, color: '#bae2e6' }}>{note}</div>
    </div>,
    { ...pictureSize, fonts: await loadFonts() },
  );
  return picture.arrayBuffer();
}

function Emblem() {
  return (
    <svg width="72" height="72" viewBox="0 0 38 38" aria-hidden="true">
      <rect width="38" height="38" rx="9" fill="#17757e" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M8 13.5c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
        <path d="M8 20c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
        <path d="M8 26.5c3.7-3.6 7.3-3.6 11 0s7.3 3.6 11 0" />
      </g>
    </svg>
  );
}

/** Faint contour lines in the corner, as on the home page. */
function Hills() {
  return (
    <svg
      width="620"
      height="630"
      viewBox="0 0 620 630"
      style={{ position: 'absolute', right: 0, top: 0 }}
      fill="none"
      stroke="#90cbd2"
      strokeOpacity={0.2}
      strokeWidth={1.5}
      aria-hidden="true"
    >
      {[0, 1, 2, 3, 4, 5, 6].map((ring) => (
        <path
          key={ring}
          transform={`translate(430 150) scale(${0.35 + ring * 0.3})`}
          d="M-150 -40C-140 -130 -50 -150 30 -135S190 -90 180 10 120 150 20 155 -160 90 -150 -40Z"
          strokeWidth={1.5 / (0.35 + ring * 0.3)}
        />
      ))}
    </svg>
  );
}
