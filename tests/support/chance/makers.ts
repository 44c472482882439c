/** Every command once, with fields by chance. */
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { afterwards } from './afterwards.ts';
import type { Asking, Makers } from './asking.ts';
import { beforehand } from './beforehand.ts';
import { inConference } from './inConference.ts';
import { inTheRoom } from './inTheRoom.ts';

export const makers: Makers = { ...beforehand, ...inTheRoom, ...afterwards, ...inConference };

export const commandTypes = Object.keys(makers) as readonly MeetingCommand['type'][];

export const askedBy = (type: MeetingCommand['type'], ask: Asking): MeetingCommand => makers[type](ask);
