import { frames } from '@/ui/map/frames';
import { landGeoJson, landPath } from '@/ui/map/land';

export const dynamic = 'force-static';
export const dynamicParams = false;

const kept = { 'cache-control': 'public, max-age=604800' };

/** Our own base map, drawn when the portal is built: for pictures by frame, and as GeoJSON for maps in the browser. */
const files = {
  'vietnam.svg': () => svg('vietnam'),
  'world.svg': () => svg('world'),
  'land.json': () => Response.json(landGeoJson(0.03), { headers: kept }),
};
type File = keyof typeof files;

export const generateStaticParams = () => Object.keys(files).map((file) => ({ file }));

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  return files[(await params).file as File]();
}

function svg(name: keyof typeof frames): Response {
  const { width, height } = frames[name];
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path id="land" d="${landPath(frames[name])}"/></svg>`,
    { headers: { ...kept, 'content-type': 'image/svg+xml' } },
  );
}
