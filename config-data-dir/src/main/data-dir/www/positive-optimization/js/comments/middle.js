/** A point in the middle of a feature, for what is said of it as a whole. */

/**
 * @param geometry GeoJSON in degrees
 * @returns [longitude, latitude]: a point inside the largest polygon, on the middle of a line, a point itself; null of none. In a
 *     polygon it lies in the middle of the widest piece that the parallel through the middle of its extent has in it
 */
export function middleOf(geometry) {
  switch (geometry?.type) {
    case "Point":
      return geometry.coordinates.slice(0, 2);
    case "LineString":
      return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)].slice(0, 2);
    case "MultiLineString":
      return middleOf({ type: "LineString", coordinates: geometry.coordinates[0] });
    case "Polygon":
      return inPolygon(geometry.coordinates);
    case "MultiPolygon":
      return inPolygon(geometry.coordinates.reduce((best, p) => (height(p) > height(best) ? p : best)));
    default:
      return null;
  }
}

function height([outer]) {
  const all = outer.map((v) => v[1]);
  return Math.max(...all) - Math.min(...all);
}

function inPolygon(rings) {
  const all = rings[0].map((v) => v[1]);
  const y = (Math.max(...all) + Math.min(...all)) / 2;
  const crossings = rings
    .flatMap((ring) => ring.slice(1).map((to, i) => [ring[i], to]))
    .filter(([a, b]) => a[1] > y !== b[1] > y)
    .map(([a, b]) => a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1]))
    .sort((a, b) => a - b);
  let best = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (best === null || crossings[i + 1] - crossings[i] > best[1] - best[0]) {
      best = [crossings[i], crossings[i + 1]];
    }
  }
  return best ? [(best[0] + best[1]) / 2, y] : rings[0][0].slice(0, 2);
}
