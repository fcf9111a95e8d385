import { useAnswer } from '../../client/use-answer';
import { FrontPageDocument, type FrontPageQuery, type LaunchRowFragment } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { NodeLink } from '../../parts/node-link';
import { Page } from '../../parts/page';
import { Behind } from '../../parts/picture';
import { VerdictStrip } from '../../parts/verdict-strip';
import { Time } from '../../parts/when';
import { words } from '../../parts/words';
import { FIRST_YEAR, lastYear } from '../timeline/view';
import { IndexLine } from './index-line';
import './home.css';

/** The front page: the founding story first, and a way into everything else. */
export default function Home() {
  // The years that the timeline's page shows, so that both count the same.
  const variables = { from: `${FIRST_YEAR}-01-01`, to: `${lastYear()}-01-01` };
  const asked = useAnswer(FrontPageDocument, variables);
  return (
    <Page
      class="front"
      kicker="Spaceflight and the diplomacy around it"
      title="On 27 November 2025 Russia lost its only way to launch people"
    >
      <Answered asked={asked} what="the front page">
        {(answer) => (
          <>
            <Story answer={answer} />
            <div class="front-grid">
              <section aria-labelledby="front-timeline">
                <h2 id="front-timeline">
                  <a href="/timeline">The U.S. and Russia in space, 1957 to today</a>
                </h2>
                <IndexLine intervals={answer.cooperationIndex.intervals} />
                <p>
                  {answer.timeline.totalCount} agreements, sanctions, events, missions and incidents on one line, with an index of how
                  cooperative each year was.
                </p>
              </section>
              <section aria-labelledby="front-launches">
                <h2 id="front-launches">
                  <a href="/launches">Launches, and how they slipped</a>
                </h2>
                <LaunchList heading="To come" launches={answer.upcoming.nodes} />
                <LaunchList heading="Flown last" launches={answer.latest.nodes} />
              </section>
              <section aria-labelledby="front-pads">
                <h2 id="front-pads">
                  <a href="/pads">Launch pads, day by day</a>
                </h2>
                <p>
                  {answer.pads.totalCount} pads on a map, with the state that each was in on any day since 1957: built, flown from, wrecked,
                  mended, left.
                </p>
              </section>
            </div>
            <Behind question={{ operation: FrontPageDocument, variables }} what="the front page" />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Story({ answer: { incident, capabilityHistory } }: { answer: FrontPageQuery }) {
  if (!incident) return null;
  return (
    <div class="front-story">
      <div>
        <p class="lead">{incident.description}</p>
        <p>
          <a class="onward" href="/story">
            The story of Site 31/6: {incident.claims.totalCount} claims side by side, forecasts against what came
          </a>
        </p>
      </div>
      <VerdictStrip title="Could Russia launch people?" spans={capabilityHistory.spans} />
    </div>
  );
}

function LaunchList({ heading, launches }: { heading: string; launches: LaunchRowFragment[] }) {
  if (launches.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="rows">
        {launches.map((launch) => (
          <li key={launch.slug}>
            <span>{launch.time && <Time time={launch.time.slice(0, 10)} precision={dayAtMost(launch.timePrecision)} />}</span>
            <span>
              <NodeLink node={launch}>{launch.mission?.name ?? launch.slug}</NodeLink>
              <small>{words(launch.outcome)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const dayAtMost = (precision: string | null) =>
  precision === 'SECOND' || precision === 'MINUTE' || precision === 'HOUR' ? 'DAY' : precision;
