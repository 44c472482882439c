/** The hearing a public page is about: one provider at the page's root, hooks below it. */
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { delayOf } from '#shared/meeting/delay.ts';
import { isUnderWay } from '#shared/meeting/procedure.ts';
import { type Feed, type FeedState, openFeed } from './feed.ts';

type Here = { readonly meetingId: string; readonly feed: Feed };

const HereContext = createContext<Here | null>(null);

export function FeedProvider({
  meetingId,
  children,
}: {
  readonly meetingId: string;
  readonly children: ReactNode;
}) {
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    const feed = openFeed(meetingId);
    setHere({ meetingId, feed });
    return feed.close;
  }, [meetingId]);
  return here && <HereContext value={here}>{children}</HereContext>;
}

function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('useFeed needs a FeedProvider above it');
  return here;
}

export function useFeed(): FeedState & { readonly meetingId: string } {
  const { feed, meetingId } = useHere();
  return { ...useSyncExternalStore(feed.subscribe, feed.state), meetingId };
}

/** The moment that is shown: the server's clock, and while the hearing goes on, as far behind as the picture is (B2). */
export function useMomentShown(every = 1000): number {
  const { feed } = useHere();
  const { meeting } = useSyncExternalStore(feed.subscribe, feed.state);
  const [now, setNow] = useState(feed.now);
  useEffect(() => {
    setNow(feed.now());
    const timer = setInterval(() => setNow(feed.now()), every);
    return () => clearInterval(timer);
  }, [feed, every]);
  return isUnderWay(meeting.stage) ? now - delayOf(meeting) : now;
}
