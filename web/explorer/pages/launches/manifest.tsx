import { NodeLink } from '../../parts/node-link';
import { Time } from '../../parts/when';
import { Wide } from '../../parts/wide';
import { count, words } from '../../parts/words';
import { type Launch, moved } from './plans';

export function Manifest({ launches }: { launches: Launch[] }) {
  return (
    <Wide labelledBy="manifest">
      <thead>
        <tr>
          <th scope="col">Liftoff</th>
          <th scope="col">Mission</th>
          <th scope="col">Vehicle</th>
          <th scope="col">From</th>
          <th scope="col">Outcome</th>
          <th scope="col">Plan moved by</th>
        </tr>
      </thead>
      <tbody>
        {launches.map((launch) => (
          <tr key={launch.slug}>
            <td>{launch.time ? <Time time={launch.time} precision={launch.timePrecision} /> : 'no date'}</td>
            <th scope="row">
              <NodeLink node={launch}>{launch.mission?.name ?? launch.slug}</NodeLink>
            </th>
            <td>{launch.vehicle?.name}</td>
            <td>{launch.pad ? <NodeLink node={launch.pad}>{`${launch.pad.name}, ${launch.site?.name}`}</NodeLink> : launch.site?.name}</td>
            <td>{words(launch.outcome)}</td>
            <td>{slip(launch)}</td>
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}

function slip(launch: Launch): string {
  const days = moved(launch);
  if (days === null) return launch.slips.length > 0 ? 'less than a day' : '–';
  return `${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}, ${count(launch.slips.length, 'change')}`;
}
