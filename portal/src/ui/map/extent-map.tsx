import { useTranslations } from 'next-intl';
import { archipelagos, type Box, frameOf, frames, type Place, project } from './frames';
import { boxAround, draw, type Geometry, shapesOf, shapesOfBoxes } from './shapes';

/**
 * Where something lies, drawn by the server: in the country with the East Sea, or in the world. The land is a
 * drawing of its own (`/map/…`) that the browser keeps, so that a page carries no coast.
 */
export function ExtentMap({
  boxes = [],
  geometries = [],
  label,
}: {
  boxes?: readonly Box[];
  geometries?: readonly Geometry[];
  /** What the map shows, in words. */
  label: string;
}) {
  const t = useTranslations('map');
  const shapes = shapesOf(geometries);
  const around = boxAround(shapes);
  const name = frameOf(around ? [...boxes, around] : boxes);
  const frame = frames[name];
  return (
    <svg
      className="extent-map"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      width={frame.width}
      height={frame.height}
      role="img"
      aria-label={`${label}. ${t('shows')}`}
    >
      <use className="extent-land" href={`/map/${name}.svg#land`} />
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
      <tspan x={Math.round(x)} y={Math.round(y - 30)}>
        {lines[0]}
      </tspan>
      <tspan x={Math.round(x)} dy={29}>
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
