/** An expert opinion as this browser sees it. */
import { opinionDecider } from '#shared/opinion/opinion.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import type { Connection } from './connection.ts';
import { type LiveStream, openLiveStream } from './liveStream.ts';

export type LiveOpinion = LiveStream<'opinion', Opinion>;

export const openLiveOpinion = (connection: Connection, opinionId: string): LiveOpinion =>
  openLiveStream(connection, 'opinion', opinionId, opinionDecider);
