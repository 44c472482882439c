import { expect, test } from 'vitest';
import { paths } from '#shared/paths.ts';
import { paramsIn } from '../../client/address.tsx';

test('an address is told by its pattern, with what stands in its named places', () => {
  expect(paramsIn('/hearings/:meetingId/room', paths.room('会/1 a'))).toEqual({ meetingId: '会/1 a' });
  expect(paramsIn('/people/:list?', '/people')).toEqual({});
  expect(paramsIn('/people/:list?', '/people/officers')).toEqual({ list: 'officers' });
  expect(paramsIn('/', '/')).toEqual({});
});

test('an address of another kind is not taken for it', () => {
  expect(paramsIn('/hearings/:meetingId', '/hearings')).toBeNull();
  expect(paramsIn('/hearings/:meetingId', '/hearings/m1/room')).toBeNull();
  expect(paramsIn('/hearings/:meetingId/room', '/hearings/m1/wall')).toBeNull();
  expect(paramsIn('/enter/:token', '/enter/%E0%A4%A')).toBeNull();
});
