import { group } from 'd3-array';
import type { ClaimPartsFragment } from '../../generated/operations';
import { Question } from '../../parts/claims';

/** The questions that the story turns on, in its order; the others follow, by how many answer them. */
const ASKED = new Map([
  ['cabinRetractedBeforeLaunch', 'Was the cabin drawn back before the launch?'],
  ['mechanism', 'What tore it out?'],
  ['rootCause', 'Whose fault was it?'],
  ['cabinMass', 'How heavy is it?'],
  ['damageExtent', 'How bad was the damage?'],
  ['spareParts', 'Were there spares?'],
  ['spareCabinOrigin', 'Where did the spare cabin come from?'],
  ['precedent', 'Was it the first time since 1961?'],
  ['repairOnSchedule', 'Did the repair keep to its schedule?'],
  ['repairCompleted', 'When was it mended?'],
]);

/** Forecasts have a picture of their own. */
const ELSEWHERE = 'repairForecast';

export function Questions({ claims }: { claims: ClaimPartsFragment[] }) {
  const byProperty = group(
    claims.filter(({ property }) => property !== ELSEWHERE),
    ({ property }) => property,
  );
  const others = [...byProperty].filter(([property]) => !ASKED.has(property)).sort(([, a], [, b]) => b.length - a.length);
  return (
    <section aria-labelledby="who-says-what">
      <h2 id="who-says-what">Who says what</h2>
      {[...ASKED].map(([property, heading]) => {
        const answers = byProperty.get(property);
        return answers && <Question key={property} property={property} heading={heading} claims={answers} />;
      })}
      {others.length > 0 && (
        <details>
          <summary>{others.length} more questions</summary>
          {others.map(([property, answers]) => (
            <Question key={property} property={property} claims={answers} />
          ))}
        </details>
      )}
    </section>
  );
}
