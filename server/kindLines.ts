/** The table of kinds: what a socket may ask of meetings and of expert opinions. */
import { meetingCommand } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { opinionCommand } from '#shared/opinion/commands.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import type { Followers } from './followers.ts';
import { createLine, type Lines } from './lines.ts';
import { meetingSight } from './meetingSight.ts';
import type { Meetings } from './meetings.ts';
import type { MinutesReaders } from './minutesReaders.ts';
import type { Offices } from './offices.ts';
import { opinionSight } from './opinionSight.ts';
import type { Opinions } from './opinions.ts';
import { actorIn, actorInOffice, viewerIn, viewerInOffice } from './viewers.ts';

export type KindLinesOptions = {
  readonly offices: Offices;
  readonly meetings: Meetings;
  readonly opinions: Opinions;
  readonly followers: { readonly meeting: Followers<Meeting>; readonly opinion: Followers<Opinion> };
  readonly minutesReaders: MinutesReaders;
  readonly now: () => number;
};

export function createKindLines(options: KindLinesOptions): Lines {
  const { offices, meetings, opinions, followers, minutesReaders, now } = options;
  return {
    meeting: createLine({
      ...{
        sight: meetingSight,
        streams: meetings,
        followers: followers.meeting,
        schema: meetingCommand,
        now,
      },
      // An exhibit comes in with its file, over HTTP: nobody brings in by its hash what he never held, nor lies about it.
      elsewhere: ({ type }) => type === 'addExhibit',
      viewerIn: (meetingId, identity) => viewerIn(meetingId, identity, offices),
      actorIn: (meetingId, identity) => actorIn(meetingId, identity, offices),
      onCome: minutesReaders.come,
    }),
    opinion: createLine({
      ...{
        sight: opinionSight,
        streams: opinions,
        followers: followers.opinion,
        schema: opinionCommand,
        now,
      },
      // Material comes in with its file; a restored version is recorded by the server that restored it.
      elsewhere: (command) =>
        command.type === 'noteRestore' || (command.type === 'addMaterial' && command.file !== null),
      viewerIn: (_, identity) => viewerInOffice(identity, offices),
      actorIn: (_, identity) => actorInOffice(identity, offices),
    }),
  };
}
