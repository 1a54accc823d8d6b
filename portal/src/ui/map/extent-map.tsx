import { useTranslations } from 'next-intl';
import { archipelagos, type Box, frameOf, frames, type Place, project, viewOf } from './frames';
import { boxAround, draw, type Geometry, shapesOf, shapesOfBoxes } from './shapes';

/** Units of a closer view to one of the frame, so that whole numbers stay exact. */
const fine = 8;

/**
 * Where something lies, drawn by the server: in the country with the East Sea, or in the world. The land is a
 * drawing of its own (`/map/…`) that the browser keeps, so that a page carries no coast.
 */
export function ExtentMap({
  boxes = [],
  geometries = [],
  label,
  close = false,
}: {
  boxes?: readonly Box[];
  geometries?: readonly Geometry[];
  /** What the map shows, in words. */
  label: string;
  /** Whether to go near the geometries, rather than to show where they are in the country. */
  close?: boolean;
}) {
  const t = useTranslations('map');
  const shapes = shapesOf(geometries);
  const around = boxAround(shapes);
  const name = frameOf(around ? [...boxes, around] : boxes);
  const whole = frames[name];
  const scale = close ? fine : 1;
  const frame = { ...whole, width: whole.width * scale, height: whole.height * scale };
  const [x, y, width, height] =
    close && around ? viewOf(whole, around) : ([0, 0, whole.width, whole.height] as const);
  return (
    <svg
      className="extent-map"
      viewBox={[x, y, width, height].map((units) => units * scale).join(' ')}
      width={whole.width}
      height={whole.height}
      preserveAspectRatio={close ? 'xMidYMid slice' : undefined}
      fontSize={(width * scale) / 24}
      role="img"
      aria-label={`${label}. ${t('shows')}`}
    >
      <use className="extent-land" href={`/map/${name}.svg#land`} transform={`scale(${scale})`} />
      {archipelagos.map(({ name: archipelago, label: at, islands }) => (
        <g key={archipelago} className="extent-islands">
          <path d={islands.map((island) => dot(project(frame, island))).join('')} />
          {name === 'vietnam' && (
            <Label at={project(frame, at)} lines={[t(`${archipelago}.name`), t(`${archipelago}.province`)]} />
          )}
        </g>
      ))}
      <Drawn {...draw(frame, shapesOfBoxes(boxes))} rule="nonzero" />
      <Drawn {...draw(frame, shapes)} rule="evenodd" />
    </svg>
  );
}

function Label({ at: [x, y], lines }: { at: Place; lines: [string, string] }) {
  return (
    <text>
      <tspan x={Math.round(x)} y={Math.round(y)} dy="-1.2em">
        {lines[0]}
      </tspan>
      <tspan x={Math.round(x)} dy="1.16em">
        {lines[1]}
      </tspan>
    </text>
  );
}

/** Boxes that overlap are one area; what a ring leaves out of an area is a hole. */
function Drawn({ areas, lines, points, rule }: ReturnType<typeof draw> & { rule: 'nonzero' | 'evenodd' }) {
  return (
    <>
      {areas && <path className="extent-area" fillRule={rule} d={areas} />}
      {lines && <path className="extent-line" d={lines} />}
      {points && <path className="extent-point" d={points} />}
    </>
  );
}

const dot = ([x, y]: Place) => `M${Math.round(x)} ${Math.round(y)}h0`;
