import { useAnswer } from '../../client/use-answer';
import { ManifestFeedsDocument } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { readable } from '../../parts/dates';

/** Which manifests were read: without one, plans are only those that the curated record tells. */
export function Feeds() {
  const asked = useAnswer(ManifestFeedsDocument, {});
  return (
    <Answered asked={asked} what="where the plans come from">
      {({ feeds }) => {
        const read = feeds.filter(({ name, lastRun }) => lastRun && (name === 'launch-library' || name === 'gcat'));
        if (read.length === 0)
          return (
            <p class="note">No launch feed has been read on this server: these are the launches and plans of the curated record alone.</p>
          );
        return (
          <p class="note">
            {read.map(({ credit, lastRun }) => `${credit} (edition of ${readable(lastRun?.edition.slice(0, 10) ?? '')})`).join('; ')},
            beside the curated record.
          </p>
        );
      }}
    </Answered>
  );
}
