import { scaleUtc } from 'd3-scale';
import { useAnswer } from '../../client/use-answer';
import { StoryGapsDocument, type StoryGapsQuery } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { at, readable, today } from '../../parts/dates';
import { Picture } from '../../parts/picture';
import { useWidth } from '../../parts/use-width';
import { capital, count } from '../../parts/words';

type Gap = StoryGapsQuery['capabilityHistory']['gaps'][number];

/** What "could not" may mean. A gap that means several stands in the row of the first. */
const MEANINGS: [Gap['meanings'][number], string][] = [
  ['NO_PAD', 'No pad was fit'],
  ['GROUNDED', 'What could fly was grounded'],
  ['NO_VEHICLE', 'No rocket or craft was in service'],
  ['NOT_CERTIFIED', 'Only a certification was missing'],
  ['NO_FLIGHT', 'Nobody flew for a year or more'],
];
const ROW = 52;
const AXIS = 24;

/** Every gap since the first flight, by what it means: what "the first since 1961" is to be held against. It is told as known today. */
export function Gaps() {
  const variables = { to: today() };
  const asked = useAnswer(StoryGapsDocument, variables);
  return (
    <Answered asked={asked} what="the gaps since 1961">
      {({ capabilityHistory: { gaps } }) => (
        <Picture
          title="“The first time since 1961”"
          caption="It depends on what “such a gap” means. Every time since Gagarin in which the Soviet Union or Russia could not launch people, or did not, as the record has it today."
          question={{ operation: StoryGapsDocument, variables }}
          text={{ summary: `All ${gaps.length} gaps in words`, content: <GapList gaps={gaps} /> }}
        >
          <GapChart gaps={gaps} last={variables.to} />
        </Picture>
      )}
    </Answered>
  );
}

function GapChart({ gaps, last }: { gaps: Gap[]; last: string }) {
  const [holder, width] = useWidth();
  const time = scaleUtc([Date.UTC(1961, 0), at(last)], [0, width]);
  const rows = MEANINGS.map(([meaning, name]) => ({ name, gaps: gaps.filter(({ meanings }) => meanings[0] === meaning) })).filter(
    ({ gaps: of }) => of.length > 0,
  );
  return (
    <div ref={holder}>
      <svg
        width={width}
        height={AXIS + rows.length * ROW}
        role="img"
        aria-label={`${gaps.length} gaps in rows by what they mean; listed below.`}
      >
        <g class="axis">
          {time.ticks(Math.max(3, Math.round(width / 110))).map((tick) => (
            <g key={tick} transform={`translate(${time(tick)} 0)`}>
              <line y1="20" y2={AXIS + rows.length * ROW} />
              <text x="3" y="14">
                {tick.getUTCFullYear()}
              </text>
            </g>
          ))}
        </g>
        {rows.map(({ name, gaps: of }, index) => (
          <g key={name} transform={`translate(0 ${AXIS + index * ROW})`}>
            <text class="lane-label" x="2" y="18">
              {name}
            </text>
            <line class="row-rule" x2={width} y1={ROW - 6} y2={ROW - 6} />
            {of.map((gap) => (
              <rect
                key={gap.from}
                class={gap.from >= '2025-11' ? 'gap this' : 'gap'}
                x={time(at(gap.from))}
                y="26"
                width={Math.max(3, time(at(gap.to ?? last)) - time(at(gap.from)))}
                height={ROW - 33}
              >
                <title>{`${readable(gap.from)}${gap.to ? ` to ${readable(gap.to)}` : ''}: ${gap.summary}`}</title>
              </rect>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

const GapList = ({ gaps }: { gaps: Gap[] }) => (
  <ul class="rows">
    {gaps.map(({ from, days, meanings, summary }) => (
      <li key={from + meanings.join()}>
        <span>
          {readable(from)}
          {days !== null && `, ${count(days, 'day')}`}
        </span>
        <span>{capital(summary)}</span>
      </li>
    ))}
  </ul>
);
