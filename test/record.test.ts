import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useDatabase } from './harness/database.js';
import { run } from './harness/execute.js';

// The curated facts held against each other, and against a catalogue where it is at hand.
const GCAT = new URL('../../shared/feeds/gcat/launch_2025-11-30.tsv', import.meta.url);

describe('the record', () => {
  const database = useDatabase();
  const rows = async <Row>(sql: string): Promise<Row[]> => database.current.db.$queryRawUnsafe<Row[]>(sql);

  test('every record has a source', async () => {
    const bare = await rows<{ type: string; id: string }>(`
      SELECT 'Agency' AS type, id FROM "Agency" UNION ALL SELECT 'Person', id FROM "Person" UNION ALL SELECT 'LaunchSite', id FROM "LaunchSite"
      UNION ALL SELECT 'Pad', id FROM "Pad" UNION ALL SELECT 'PadStatus', id FROM "PadStatus" UNION ALL SELECT 'PadCertification', id FROM "PadCertification"
      UNION ALL SELECT 'Mission', id FROM "Mission" UNION ALL SELECT 'Launch', id FROM "Launch" UNION ALL SELECT 'Incident', id FROM "Incident"
      UNION ALL SELECT 'Impact', id FROM "Impact" UNION ALL SELECT 'Sanction', id FROM "Sanction" UNION ALL SELECT 'SanctionsProgram', id FROM "SanctionsProgram"
      UNION ALL SELECT 'Exemption', id FROM "Exemption" UNION ALL SELECT 'Agreement', id FROM "Agreement" UNION ALL SELECT 'Claim', id FROM "Claim"
      UNION ALL SELECT 'DiplomaticEvent', id FROM "DiplomaticEvent" UNION ALL SELECT 'Cooperation', id FROM "Cooperation"
      EXCEPT SELECT "subjectType", "subjectId" FROM "RecordSource"`);
    expect(bare).toEqual([]);
  });

  test('crews fit the seats of their craft', async () => {
    const crowded = await rows(`
      SELECT m.id FROM "Mission" m JOIN "Spacecraft" s ON s.id = m."spacecraftId" JOIN "CrewAssignment" c ON c."upMissionId" = m.id
      GROUP BY m.id, s.seats HAVING count(*) > s.seats`);
    expect(crowded).toEqual([]);
  });

  test('nobody goes up while still up', async () => {
    const flights = await rows<{ personId: string; up: Date; down: Date | null; upMissionId: string }>(`
      SELECT c."personId", c."upMissionId", l.time AS up, coalesce(d."landingTime", dl.time) AS down
      FROM "CrewAssignment" c JOIN "Launch" l ON l."missionId" = c."upMissionId" LEFT JOIN "Mission" d ON d.id = c."downMissionId"
      LEFT JOIN "Launch" dl ON dl."missionId" = d.id
      WHERE l.time IS NOT NULL ORDER BY c."personId", l.time`);
    const twice = flights.filter((flight, index) => {
      const before = flights[index - 1];
      return before?.personId === flight.personId && (!before.down || before.down > flight.up);
    });
    expect(twice).toEqual([]);
  });

  test('missions launch, dock, leave and land in that order', async () => {
    const wrong = await rows(`
      SELECT d.id FROM "Docking" d JOIN "Mission" m ON m.id = d."missionId" LEFT JOIN "Launch" l ON l."missionId" = m.id
      WHERE (l."timePrecision" IN ('SECOND', 'MINUTE') AND d."fromPrecision" IN ('SECOND', 'MINUTE') AND d."fromTime" < l.time)
         OR (m."landingPrecision" IN ('SECOND', 'MINUTE') AND d."toPrecision" IN ('SECOND', 'MINUTE') AND m."landingTime" < d."toTime")`);
    expect(wrong).toEqual([]);
  });

  test('a former country acts only while it existed', async () => {
    const late = await rows(`
      SELECT e.id FROM "DiplomaticEvent" e JOIN "EventActor" a ON a."eventId" = e.id JOIN "Country" c ON c.id = a."countryId"
      WHERE e.date < c."existedFrom" OR e.date > c."existedTo"`);
    expect(late).toEqual([]);
  });

  test('no source puts the State Corporation Roscosmos itself on a list, so nothing here does', async () => {
    expect(await rows(`SELECT id FROM "Sanction" WHERE "agencyId" = 'roscosmos'`)).toEqual([]);
  });

  test.each([
    ['2025-11-26', 'YES'],
    ['2025-11-28', 'NO'],
    ['2026-01-15', 'NO'],
    ['2026-03-04', 'DEGRADED'],
    ['2026-03-22', 'YES'],
  ])('on %s Russia launching people: %s, by pads with sources', async (on, verdict) => {
    const { data } = await run(
      database.current,
      `query ($on: Date!) { capability(country: "RU", kind: CREWED_ORBITAL_LAUNCH, on: $on) {
        verdict reasons { pad { slug } conditions { kind sources { url } } } } }`,
      { on },
    );
    expect(data.capability.verdict).toBe(verdict);
    const pads = data.capability.reasons.map((reason: { pad: { slug: string } }) => reason.pad.slug);
    expect(pads).toEqual(expect.arrayContaining(['baikonur-31-6', 'baikonur-1-5', 'vostochny-1s', 'plesetsk-43-4']));
    for (const { conditions } of data.capability.reasons) {
      const status = conditions.find((condition: { kind: string }) => condition.kind === 'PAD_STATUS');
      expect(status.sources.length).toBeGreaterThan(0);
    }
  });

  test.skipIf(!existsSync(GCAT))('launches agree with the General Catalog on day, vehicle and pad, where it has them', async () => {
    const catalogue = new Map(
      readFileSync(GCAT, 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => line.split('\t').map((field) => field.trim()))
        .map((fields) => [fields[0]!, fields]),
    );
    const launches = await rows<{ cospar: string; time: Date; vehicle: string; pad: string | null }>(`
      SELECT l.cospar, l.time, v.name AS vehicle, x.value AS pad FROM "Launch" l JOIN "LaunchVehicle" v ON v.id = l."vehicleId"
      LEFT JOIN "ExternalId" x ON x."subjectType" = 'Pad' AND x."subjectId" = l."padId" AND x.scheme = 'gcat' WHERE l.cospar IS NOT NULL`);
    const compared = launches.filter(({ cospar }) => catalogue.has(cospar));
    expect(compared.length).toBeGreaterThan(15);
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
    for (const { cospar, time, vehicle, pad } of compared) {
      const [, , date, type, , , , , , , , lp] = catalogue.get(cospar)!;
      const [year, month, dayOfMonth] = date!.split(/\s+/);
      expect([cospar, time.toISOString().slice(0, 10)]).toEqual([
        cospar,
        `${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`,
      ]);
      expect([cospar, plain(type!)]).toEqual([cospar, expect.stringMatching(new RegExp(`^${plain(vehicle)}`))]);
      if (pad) expect([cospar, lp]).toEqual([cospar, pad]);
    }
  });
});
