import type { Question as Asked } from '../../client/addresses';
import type { ClaimPartsFragment } from '../../generated/operations';
import { Question } from '../../parts/claims';
import { Picture } from '../../parts/picture';
import { ForecastChart } from './forecast-chart';
import type { Known } from './known';

/** What was said of how long it would take, against what came. */
export function Forecasts({
  claims: all,
  known,
  question,
  csv,
}: {
  claims: ClaimPartsFragment[];
  known: Known;
  question: Asked;
  csv: Asked;
}) {
  const claims = all.filter(({ property }) => property === 'repairForecast');
  if (claims.length === 0) return <p class="note">Nobody had said yet how long the repair would take.</p>;
  return (
    <>
      <Picture
        title="Forecasts of the repair, against what came"
        caption="Each bar runs from the day on which it was said to the date that it means; a hollow end was counted by us from a span, such as “six months”. Upright lines are what came, by each reading of “repaired”."
        question={question}
        csv={csv}
      >
        <ForecastChart claims={claims} ends={endsOf(known)} />
      </Picture>
      <details>
        <summary>All {claims.length} forecasts, with their sources</summary>
        <Question property="repairForecast" heading="How long will it take?" claims={claims} />
      </details>
    </>
  );
}

export interface End {
  name: string;
  day: string;
}

/** The end of the outage, by each way to read it; only what had come by then. */
function endsOf({ pad, launches }: Known): End[] {
  const restored = pad?.statuses.find(({ state }) => state === 'RESTORED')?.from;
  const first = launches.nodes[0];
  const crewed = launches.nodes.find(({ mission }) => mission && mission.crew.length > 0);
  return [
    ...(restored ? [{ name: 'Declared restored', day: restored.date }] : []),
    ...(first?.time ? [{ name: `First launch: ${first.mission?.name ?? ''}`, day: first.time.slice(0, 10) }] : []),
    ...(crewed?.time ? [{ name: `First crew: ${crewed.mission?.name ?? ''}`, day: crewed.time.slice(0, 10) }] : []),
  ];
}
