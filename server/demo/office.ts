/** The demonstration office: 松山区人民检察院 with its people, bank, assistants and rooms. */
import { assistants, bank, rooms, staff } from './people.ts';
import type { Stage } from './stage.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;

export async function foundDemoOffice(stage: Stage): Promise<void> {
  await stage.office('system', {
    type: 'foundOffice',
    name: '赤峰市松山区人民检察院',
    number: '松检听',
    address: '内蒙古自治区赤峰市松山区',
    phone: '0476-12309',
  });
  for (const { id, ...person } of staff)
    await stage.office('system', { type: 'addPerson', personId: id, ...person, roles: [...person.roles] });
  for (const [roomId, name, seats] of rooms)
    await stage.office('system', { type: 'addRoom', roomId, name, seats });
  for (const [officerId, name, unit, occupation, kind, field, year] of bank) {
    const bornAt = Date.UTC(year, (officerId.length * 5) % 12, 11);
    await stage.office('gao', {
      type: 'addOfficer',
      officerId,
      name,
      unit,
      occupation,
      kind,
      field,
      bornAt,
      phone: '',
    });
  }
  for (const [index, [assistantId, name, organ, field, title]] of assistants.entries()) {
    const from = stage.at() - (400 - index * 12) * DAY;
    await stage.office('gao', {
      type: 'appointAssistant',
      assistantId,
      name,
      organ,
      field,
      title,
      from,
      until: from + 2 * YEAR + 30 * DAY,
      ...{ organId: null, expertise: [], phone: '', appointmentNo: '' },
    });
  }
}
