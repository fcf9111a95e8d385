import { useLocation } from 'preact-iso';
import { useAsked } from '../../client/use-answer';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { Behind, Picture } from '../../parts/picture';
import { count } from '../../parts/words';
import { Feeds } from './feeds';
import { Manifest } from './manifest';
import { plansFor } from './plans';
import { SlipChart } from './slip-chart';
import './launches.css';

const FIRST_YEAR = 1957;

export default function LaunchesPage() {
  const { query, route } = useLocation();
  const now = new Date().getUTCFullYear();
  const years = Array.from({ length: now + 3 - FIRST_YEAR }, (_, index) => now + 2 - index);
  const year = years.includes(Number(query['year'])) ? Number(query['year']) : now;
  return (
    <Page
      kicker="Launches"
      title="What was to fly, and when it flew"
      lead="A manifest of launches with every change of plan that is on record."
    >
      <Feeds />
      <div class="controls">
        <label>
          Year{' '}
          <select value={year} onChange={({ currentTarget }) => route(`/launches?year=${currentTarget.value}`, true)}>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <Year key={year} year={year} />
    </Page>
  );
}

function Year({ year }: { year: number }) {
  const asked = useAsked(`manifest ${year}`, (signal) => plansFor(year, signal));
  return (
    <Answered asked={asked} what={`the launches of ${year}`}>
      {({ launches, questions }) => {
        const slipped = launches.filter(({ slips }) => slips.length > 0);
        if (launches.length === 0) return <p>No launch of {year} is on record.</p>;
        return (
          <>
            {slipped.length > 0 ? (
              <Picture
                title={`How ${count(slipped.length, 'launch', 'launches')} of ${year} moved`}
                caption="Each row is a launch: hollow marks are the dates that it was planned for, in the order in which they were told, the filled one the last. A bar is a plan no more exact than that."
                question={questions.slips}
                csv={questions.slips}
              >
                <SlipChart launches={slipped} />
              </Picture>
            ) : (
              <p class="note">No change of plan is on record for the launches of {year}.</p>
            )}
            <section aria-labelledby="manifest">
              <h2 id="manifest">
                {count(launches.length, 'launch', 'launches')} of {year}
              </h2>
              <Manifest launches={launches} />
              <Behind question={questions.launches} csv={questions.launches} what={`Launches of ${year}`} />
            </section>
          </>
        );
      }}
    </Answered>
  );
}
