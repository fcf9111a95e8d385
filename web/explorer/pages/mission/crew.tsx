import type { SeatFragment } from '../../generated/operations';
import { NodeLink } from '../../parts/node-link';
import { words } from '../../parts/words';

interface Props {
  title: string;
  seats: SeatFragment[];
  /** The other half of the flight: told where it was on another mission. */
  other: 'upMission' | 'downMission';
  mission: string;
}

export function Crew({ title, seats, other, mission }: Props) {
  if (seats.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="rows">
        {seats.map((seat) => (
          <li key={seat.person.slug}>
            <span>{seat.role ? words(seat.role) : 'aboard'}</span>
            <span>
              <NodeLink node={seat.person}>{seat.person.name}</NodeLink>
              <small>
                {[seat.person.nationalities.map(({ country }) => country.name).join(', '), seat.flownFor?.shortName ?? seat.flownFor?.name]
                  .filter(Boolean)
                  .join('; ')}
                {seat[other] && seat[other].name !== mission && (
                  <>
                    ; {other === 'upMission' ? 'up on ' : 'down on '}
                    <NodeLink node={seat[other]}>{seat[other].name}</NodeLink>
                  </>
                )}
                {seat.agreement && (
                  <>
                    ; seat under <NodeLink node={seat.agreement}>{seat.agreement.name}</NodeLink>
                  </>
                )}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
