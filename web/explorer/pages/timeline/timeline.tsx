import { allPages } from '../../client/all-pages';
import { useAnswer, useAsked } from '../../client/use-answer';
import { CooperationByYearDocument, TimelineItemsDocument } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { at } from '../../parts/dates';
import { Page } from '../../parts/page';
import { Picture } from '../../parts/picture';
import { count } from '../../parts/words';
import { Chart } from './chart';
import { Controls } from './controls';
import { ItemList } from './item-list';
import { laneOf } from './lanes';
import { useView } from './view';
import { YearInputs } from './year-inputs';
import './timeline.css';

const QUESTION = { operation: TimelineItemsDocument, variables: {} };

export default function TimelinePage() {
  const items = useAsked('timeline', (signal) => allPages(TimelineItemsDocument, {}, ({ timeline }) => timeline, signal));
  const index = useAnswer(CooperationByYearDocument, {});
  const [view, setView] = useView();
  return (
    <Page
      kicker="Timeline"
      title="The U.S. and Russia in space, 1957 to today"
      lead="Agreements, cooperations, missions, events, incidents and sanctions between the two, with an index of how cooperative each year was."
    >
      <Controls view={view} setView={setView} />
      <Answered asked={items} what="what happened between them">
        {(all) => {
          const shown = all.filter(
            (item) =>
              view.lanes.includes(laneOf(item)) &&
              at(item.date.date) >= Date.UTC(view.from, 0) &&
              at(item.date.date) < Date.UTC(view.to, 0),
          );
          return (
            <>
              <Picture
                title={`${count(shown.length, 'item')}, ${view.from} to ${view.to - 1}`}
                caption="The steps are the index: above the line cooperation outweighs, below it conflict. Each mark underneath is one thing on record; drag across the picture to look closer."
                question={QUESTION}
                csv={QUESTION}
              >
                <Chart items={shown} intervals={index.answer?.cooperationIndex.intervals ?? []} view={view} setView={setView} />
              </Picture>
              {view.to - view.from === 1 && <YearInputs year={view.from} />}
              <ItemList items={shown} />
            </>
          );
        }}
      </Answered>
      <Answered asked={index} what="the index">
        {({ cooperationIndex: { formula, version, intervals } }) => (
          <Picture
            title="The index, year by year"
            caption={`${formula} Version ${version}.`}
            question={{ operation: CooperationByYearDocument, variables: {} }}
          >
            <details>
              <summary>The figures as a table</summary>
              <table class="figures">
                <thead>
                  <tr>
                    <th scope="col">Year</th>
                    <th scope="col">Index</th>
                  </tr>
                </thead>
                <tbody>
                  {intervals.map(({ from, figure }) => (
                    <tr key={from}>
                      <th scope="row">
                        <button type="button" onClick={() => setView({ from: Number(from.slice(0, 4)), to: Number(from.slice(0, 4)) + 1 })}>
                          {from.slice(0, 4)}
                        </button>
                      </th>
                      <td>{figure ?? 'nothing on record'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </Picture>
        )}
      </Answered>
    </Page>
  );
}
