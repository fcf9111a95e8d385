export interface Place {
  latitude: number | null;
  longitude: number | null;
}

const KM_A_DEGREE = 111.2;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far apart two places are, in kilometres along the ground, right for distances of up to some hundreds; undefined where one is not told. */
export function kmBetween(a: Place, b: Place): number | undefined {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return undefined;
  const east = (a.longitude - b.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2));
  return KM_A_DEGREE * Math.hypot(a.latitude - b.latitude, east);
}

/** Pads of one range stand further apart than this, or are told apart by their names; two catalogues place one pad nearer than this. */
export const SAME_PAD_KM = 3;
export const SAME_SITE_KM = 30;
