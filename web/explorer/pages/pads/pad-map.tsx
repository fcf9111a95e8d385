import { group } from 'd3-array';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { useMemo } from 'preact/hooks';
import { pageOf } from '../../client/addresses';
import { readable } from '../../parts/dates';
import { usePageLinks } from '../../parts/use-page-links';
import { useWidth } from '../../parts/use-width';
import { words } from '../../parts/words';
import { borders, land } from './land';
import { Mark } from './mark';
import { lookOf, type Pad, stateOn } from './state';

const STEP = 17;
// Sites nearer to each other than this share a place: they could not be told apart.
const GRID = 30;

/** Where the pads are. The list below tells the same by name. */
export function PadMap({ pads, day }: { pads: Pad[]; day: string }) {
  const [holder, width] = useWidth();
  const links = usePageLinks();
  const height = Math.round(width * 0.46);
  const { lands, lines, places } = useMemo(() => {
    // From 58° S up: nothing flies from Antarctica.
    const projection = geoNaturalEarth1().rotate([-20, 0]).fitWidth(width, { type: 'Sphere' });
    projection.translate([width / 2, height * 0.58]);
    const path = geoPath(projection);
    return { lands: path(land) ?? '', lines: path(borders) ?? '', places: placed(pads, (at) => projection(at)) };
  }, [pads, width, height]);
  return (
    <div ref={holder} class="pad-map">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`World map with ${pads.length} pads and their states on ${readable(day)}; the list below tells them one by one.`}
        {...links}
      >
        <path class="land" d={lands} />
        <path class="borders" d={lines} />
        {places.map(({ x, y, pads: here, names }) => (
          <g key={names} transform={`translate(${x} ${y})`}>
            <circle class="place" r="2.5" />
            {here.map((pad, index) => {
              const state = stateOn(pad, day);
              return (
                <g key={pad.slug} transform={`translate(${(index - (here.length - 1) / 2) * STEP} -14)`} data-page={pageOf(pad)}>
                  <Mark look={lookOf(state)} />
                  <title>{`${pad.name}, ${pad.site.name}: ${state.state ? words(state.state) : 'not on record'}`}</title>
                </g>
              );
            })}
            {width > 620 && (
              <text y="16" text-anchor="middle">
                {names}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

interface Place {
  x: number;
  y: number;
  names: string;
  pads: Pad[];
}

function placed(pads: Pad[], project: (at: [number, number]) => [number, number] | null): Place[] {
  const found = pads.flatMap((pad) => {
    const [latitude, longitude] = [pad.latitude ?? pad.site.latitude, pad.longitude ?? pad.site.longitude];
    const at = latitude !== null && longitude !== null ? project([longitude, latitude]) : null;
    return at ? [{ pad, x: at[0], y: at[1] }] : [];
  });
  return [...group(found, ({ x, y }) => `${Math.round(x / GRID)} ${Math.round(y / GRID)}`).values()].map((here) => ({
    x: Math.round(here[0]!.x),
    y: Math.round(here[0]!.y),
    names: [...new Set(here.map(({ pad }) => shortened(pad.site.name)))].join(', '),
    pads: here.map(({ pad }) => pad),
  }));
}

/** The name of a place without what kind of place it is. */
const shortened = (site: string) =>
  site.replace(/ (Cosmodrome|Space Cent(er|re)|Space Force (Station|Base)|Satellite Launch Cent(er|re)).*$/, '');
