/** The demonstration office: 松山区人民检察院 with its people, bank, assistants and rooms. */
import { bank, rooms, staff } from './people.ts';
import { appointAssistants, listOrgans } from './roster.ts';
import type { Stage } from './stage.ts';

export async function foundDemoOffice(stage: Stage, now: number): Promise<void> {
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
  await appointAssistants(stage, await listOrgans(stage), now);
}
