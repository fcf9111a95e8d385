// A typed component, asked for and written as HTML.
import { renderToStaticMarkup } from 'react-dom/server';
import { createClient } from 'rendezvous-client';
import { MissionDocument } from 'rendezvous-client/operations';
import { Mission } from './mission.js';

const { mission } = await createClient({ url: process.argv[2]! }).ask(MissionDocument, { slug: 'soyuz-ms-28' });
if (mission) console.log(renderToStaticMarkup(<Mission mission={mission} />));
