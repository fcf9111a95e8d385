import { useAnswer } from '../../client/use-answer';
import { YearInputsDocument } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { NodeLink } from '../../parts/node-link';
import { Behind } from '../../parts/picture';
import { words } from '../../parts/words';

/** What made the figure of one year, the weightiest first. */
export function YearInputs({ year }: { year: number }) {
  const variables = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  const asked = useAnswer(YearInputsDocument, variables);
  return (
    <Answered asked={asked} what={`what made the figure of ${year}`}>
      {({ cooperationIndex: { intervals } }) => {
        const [interval] = intervals;
        if (!interval) return null;
        const inputs = interval.inputs.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
        return (
          <section aria-labelledby="inputs">
            <h2 id="inputs">{`What made the index of ${year}: ${interval.figure ?? 'nothing on record'}`}</h2>
            <ul class="rows">
              {inputs.map(({ kind, contribution, statement, node }, index) => (
                <li key={index}>
                  <span>
                    {contribution > 0 && '+'}
                    {contribution.toFixed(1)}
                  </span>
                  <span>
                    <NodeLink node={node}>{statement}</NodeLink>
                    <small>{words(kind)}</small>
                  </span>
                </li>
              ))}
            </ul>
            <Behind question={{ operation: YearInputsDocument, variables }} what={`The index of ${year}`} />
          </section>
        );
      }}
    </Answered>
  );
}
