/** Fills a new data directory with the demonstration office; leaves any other alone. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { createPress } from '../exports/press.ts';
import { openFiles } from '../files/files.ts';
import type { Log } from '../log.ts';
import { openRooms } from '../rooms.ts';
import { openAccounts } from '../sessions/accounts.ts';
import { openSessions } from '../sessions/sessions.ts';
import type { Database } from '../store/database.ts';
import { holdForestryConference, scheduleMedicineConference } from './conferences.ts';
import { createExhibits } from './exhibits.ts';
import { holdLandHearing } from './heldHearing.ts';
import { planInvoiceHearing } from './invoiceHearing.ts';
import { foundDemoOffice } from './office.ts';
import { createOpinionStage } from './opinionStage.ts';
import { draftInvoiceOpinion, signHerbsOpinion } from './opinions.ts';
import { planOtherHearings } from './otherHearings.ts';
import { recordParticipations } from './participations.ts';
import { assistantsWithAccounts, DEMO_PASSWORD, staff } from './people.ts';
import { type Clock, createStage } from './stage.ts';

export type SeedParts = {
  readonly database: Database;
  readonly config: Config;
  readonly now: () => number;
  readonly log: Log;
};

const DAY = 86_400_000;
const TABLES = ['CREATE TABLE demo (founded_at INTEGER PRIMARY KEY) STRICT'];

/** True when this data directory holds the demonstration office, filled now or before. */
export async function seedDemo({ database, config, now, log }: SeedParts): Promise<boolean> {
  database.migrate('demo', TABLES);
  if (database.first('SELECT founded_at FROM demo')) return true;
  const clock: Clock = { at: now() - 60 * DAY };
  const rooms = openRooms({ database, now: () => clock.at, log });
  const isNew = !(await rooms.offices.read()).state.founded;
  if (config.demo === 'off' || !isNew) {
    await rooms.close();
    return false;
  }
  const press = createPress({ cacheDir: join(config.dataDir, 'fonts') });
  try {
    const stage = createStage(rooms, clock);
    const exhibits = createExhibits(press, openFiles({ database, now }));
    await foundDemoOffice(stage, now());
    await createAccounts(database, now);
    await holdLandHearing(stage, exhibits, now() - 20 * DAY);
    await holdForestryConference(stage, exhibits, now() - 9 * DAY);
    await planInvoiceHearing(stage, exhibits, now());
    await planOtherHearings(stage, now());
    await scheduleMedicineConference(stage, exhibits, now());
    const opinionStage = createOpinionStage(rooms, clock);
    await signHerbsOpinion(opinionStage, now());
    await draftInvoiceOpinion(opinionStage, now());
    stage.setClock(now());
    await recordParticipations(stage, now());
    await rooms.reactions.settled();
    database.run('INSERT INTO demo (founded_at) VALUES (?)', now());
    return true;
  } finally {
    await rooms.close();
    await press.close();
  }
}

async function createAccounts(database: Database, now: () => number): Promise<void> {
  const accounts = openAccounts({ database, now, sessions: openSessions({ database, now, secure: false }) });
  const own = [
    ...staff.map(({ id }) => ({ id, kind: 'staff' as const })),
    ...assistantsWithAccounts.map((id) => ({ id, kind: 'assistant' as const })),
  ];
  for (const { id, kind } of own) {
    const created = await accounts.create({ personId: id, loginName: id, password: DEMO_PASSWORD, kind });
    if ('refused' in created) throw new Error(`demo: account ${id}: ${created.refused}`);
  }
}
