export interface Place {
  latitude: number | null;
  longitude: number | null;
}

/** A place of the graph: that of a pad, or of a site. */
export interface GraphPlace extends Place {
  pad: boolean;
}

const KM_A_DEGREE = 111.2;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far apart two places are, in kilometres along the ground, right for distances of up to some hundreds; undefined where one is not told. */
export function kmBetween(a: Place, b: Place): number | undefined {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return undefined;
  const east = (a.longitude - b.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2));
  return KM_A_DEGREE * Math.hypot(a.latitude - b.latitude, east);
}
