/** Something on the map, with its place in the list of results. */
export interface Spot {
  item: number;
  x: number;
  y: number;
}
export interface Mark {
  x: number;
  y: number;
  items: number[];
}

/**
 * Gathers spots that lie nearer to each other on the screen than a mark is wide, so that none hides another:
 * datasets of the whole country share their centre.
 */
export function gathered(spots: readonly Spot[], reach: number): Mark[] {
  const marks: Mark[] = [];
  for (const { item, x, y } of spots) {
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < reach);
    if (near) near.items.push(item);
    else marks.push({ x, y, items: [item] });
  }
  return marks;
}
