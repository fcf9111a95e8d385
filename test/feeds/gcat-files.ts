import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Small tables in GCAT's form, made by hand.
const COLUMNS = {
  'launch.tsv': 'Launch_Tag Launch_JD Launch_Date LV_Type Variant Mission Launch_Site Launch_Pad Agency LaunchCode',
  'sites.tsv': 'Site Code UCode StateCode TStart ShortName Name ShortEName EName Longitude Latitude',
  'lp.tsv': 'Site Code UCode ShortName Name Longitude Latitude',
  'orgs.tsv': 'Code UCode StateCode Type Class TStart TStop ShortName Name Parent ShortEName EName',
  'lv.tsv': 'LV_Name LV_Family LV_Manufacturer LV_Variant',
};
export type TableName = keyof typeof COLUMNS;
type Cells = Record<string, string>;

export const LAUNCH = {
  Launch_Tag: '2001-001',
  Launch_JD: '2451919.0',
  Launch_Date: '2001 Jan 10 0502:03',
  LV_Type: 'Trial 1',
  Mission: 'Trial',
  Launch_Site: 'OLD',
  Launch_Pad: 'LP1',
  Agency: 'TRIAL',
  LaunchCode: 'OS',
};

const STANDING: Record<TableName, Cells[]> = {
  'launch.tsv': [LAUNCH],
  'sites.tsv': [
    { Site: 'OLD', UCode: 'NEW', StateCode: 'SU', ShortName: 'Old range' },
    { Site: 'NEW', UCode: 'NEW', StateCode: 'KZ', ShortName: 'New range', Longitude: '63.3', Latitude: '45.9' },
  ],
  'lp.tsv': [{ Site: 'NEW', Code: 'LP1', ShortName: 'NEW LP1', Name: 'Launch Point 1' }],
  'orgs.tsv': [
    { Code: 'TRIAL', UCode: 'TRIAL', StateCode: 'F', Type: 'O/LA/LV', Class: 'B', TStart: '1999', TStop: '*', Name: 'Trial Works' },
  ],
  'lv.tsv': [{ LV_Name: 'Trial 1', LV_Family: 'Trial', LV_Manufacturer: 'TRIAL' }],
};

/** The text of a table: absent cells are `-`, as GCAT has them. */
export function table(name: TableName, rows: Cells[], updated: string): string {
  const columns = COLUMNS[name].split(' ');
  const lines = rows.map((cells) => columns.map((column) => cells[column] ?? '-').join('\t'));
  return [`#${columns.join('\t')}`, `# Updated ${updated}`, ...lines, ''].join('\n');
}

/** A folder with all five tables. */
export function gcatFolder(updated: string, rows: Partial<Record<TableName, Cells[]>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-gcat-'));
  for (const name of Object.keys(COLUMNS) as TableName[])
    writeFileSync(join(folder, name), table(name, rows[name] ?? STANDING[name], updated));
  return folder;
}
