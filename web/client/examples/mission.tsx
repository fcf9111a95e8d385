import type { MissionQuery } from 'rendezvous-client/operations';

/** Shows a mission. It takes what the operation asks for: a field renamed in the contract stops the compiler here. */
export function Mission({ mission }: { mission: NonNullable<MissionQuery['mission']> }) {
  const { launch, crew, sources } = mission;
  return (
    <article>
      <h1>{mission.name}</h1>
      <p>
        {launch?.vehicle?.name} from {launch?.pad?.name}, {launch?.pad?.site.name}
      </p>
      <ul>
        {crew.map(({ person, role }) => (
          <li key={person.slug}>
            {person.name}, {role?.toLowerCase().replaceAll('_', ' ')}
          </li>
        ))}
      </ul>
      <footer>{sources.map(({ publisher }) => publisher).join(', ')}</footer>
    </article>
  );
}
