/** Where I look: with the room, at a page of my own, or at the list. */
import { useState } from 'react';
import type { Meeting } from '#shared/meeting/state.ts';
import { useAct } from '../../live/useAct.ts';
import { useMeeting } from '../../live/useMeeting.tsx';

type Place = { readonly exhibitId: string; readonly page: number };

export type Gaze = {
  readonly place: Place | null;
  /** Something is shown, and I look at something else. */
  readonly isAway: boolean;
  readonly isList: boolean;
  /** I am the one who shows what I look at: my turning turns it for all. */
  readonly leads: boolean;
  readonly zoom: number;
  readonly look: (exhibitId: string, page?: number) => void;
  readonly list: () => void;
  readonly follow: () => void;
  /** One page on (+1) or back (-1). */
  readonly turn: (by: 1 | -1) => void;
  readonly setZoom: (zoom: number) => void;
};

type Own = Place | 'list' | null;

export function useGaze(): Gaze {
  const { meeting, who } = useMeeting();
  const { act } = useAct();
  const [own, setOwn] = useState<Own>(null);
  const [zoom, setZoom] = useState(1);
  const { showing } = meeting;
  const place = own === null || own === 'list' ? showing : own;
  const isAway = showing !== null && own !== null && !isSame(own, showing);
  const leads = own === null && showing?.byId === who.personId;
  const turn = (by: 1 | -1) => {
    if (!place || own === 'list') return;
    const page = place.page + by;
    if (page < 1 || page > pagesOf(meeting, place.exhibitId)) return;
    if (leads) void act({ type: 'showExhibit', exhibitId: place.exhibitId, page });
    else setOwn({ exhibitId: place.exhibitId, page });
  };
  return {
    place,
    isAway,
    isList: own === 'list' || place === null,
    leads,
    zoom,
    look: (exhibitId, page = 1) => setOwn({ exhibitId, page }),
    list: () => setOwn('list'),
    follow: () => setOwn(null),
    turn,
    setZoom,
  };
}

const pagesOf = (meeting: Meeting, exhibitId: string): number => meeting.exhibits[exhibitId]?.pages ?? 1;

const isSame = (own: Place | 'list', showing: Place): boolean =>
  own !== 'list' && own.exhibitId === showing.exhibitId && own.page === showing.page;
