import { group } from 'd3-array';
import { readable } from '../../parts/dates';
import { NodeLink } from '../../parts/node-link';
import { capital, words } from '../../parts/words';
import { Mark } from './mark';
import { lookOf, type Pad, stateOn } from './state';

/** The pads of the map as text, site by site. */
export function SiteList({ pads, day }: { pads: Pad[]; day: string }) {
  const sites = [...group(pads, ({ site }) => site.slug).values()].sort(([a], [b]) => (a!.site.name < b!.site.name ? -1 : 1));
  return (
    <section aria-labelledby="by-site">
      <h2 id="by-site">Site by site on {readable(day)}</h2>
      <div class="sites">
        {sites.map((ofSite) => (
          <section key={ofSite[0]!.site.slug} aria-label={ofSite[0]!.site.name}>
            <h3>{ofSite[0]!.site.name}</h3>
            <p class="note">{ofSite[0]!.site.country.name}</p>
            <ul>
              {ofSite.map((pad) => (
                <PadLine key={pad.slug} pad={pad} day={day} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function PadLine({ pad, day }: { pad: Pad; day: string }) {
  const state = stateOn(pad, day);
  return (
    <li>
      <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
        <Mark look={lookOf(state)} />
      </svg>
      <NodeLink node={pad}>{pad.name}</NodeLink>
      <span class="note">
        {state.state ? capital(words(state.state)) : 'Not on record'}
        {state.vague && ' (by some reading of its dates)'}
        {state.checkedOnlyThrough && ` (checked through ${readable(state.checkedOnlyThrough)})`}
      </span>
    </li>
  );
}
