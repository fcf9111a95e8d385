// A typed component that shows a mission. It takes what the operation asks for: a field renamed in the contract stops the compiler here.
import { renderToStaticMarkup } from 'react-dom/server';
import { createClient } from 'rendezvous-client';
import { MissionDocument, type MissionQuery } from 'rendezvous-client/operations';

function Mission({ mission }: { mission: NonNullable<MissionQuery['mission']> }) {
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

const { mission } = await createClient({ url: process.argv[2]! }).ask(MissionDocument, { slug: 'soyuz-ms-28' });
if (mission) console.log(renderToStaticMarkup(<Mission mission={mission} />));
