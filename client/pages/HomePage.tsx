/** The first page: the day for the office's own people, the requests and nothing else for an invited assistant. */
import { lazy } from 'react';
import { useWho } from '../live/useWho.tsx';
import { wantWords } from '../words/words.ts';

const TodayPage = lazy(async () => {
  const [{ TodayPage }] = await Promise.all([
    import('./TodayPage.tsx'),
    wantWords('desk', 'conference', 'conferenceDesk', 'opinion', 'roster'),
  ]);
  return { default: TodayPage };
});
const RequestsPage = lazy(async () => {
  const [{ RequestsPage }] = await Promise.all([import('./RequestsPage.tsx'), wantWords('opinion')]);
  return { default: RequestsPage };
});

export function HomePage() {
  return useWho().kind === 'assistant' ? <RequestsPage /> : <TodayPage />;
}
