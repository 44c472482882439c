/** Who is signed in here, and the office he belongs to. */
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { OfficeAnswer, SessionAnswer } from '#shared/http.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import { noOffice, type Office } from '#shared/office/state.ts';
import { api } from '#shared/paths.ts';
import { readAgain, useReading } from './reading.ts';

/** `kind` nobody: the public, or not signed in; assistant: an invited assistant by his own account. */
export type Who = {
  readonly kind: 'staff' | 'assistant' | 'guest' | 'nobody';
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly OfficeRole[];
  /** A guest's only hearing. */
  readonly meetingId: string | null;
};

const nobody: Who = { kind: 'nobody', personId: '', name: '', roles: [], meetingId: null };

/** `meetingId`: a guest of that hearing is himself there, whoever else this browser is signed in as. */
export function useSession(meetingId: string | null = null) {
  const query = meetingId ? `?meeting=${encodeURIComponent(meetingId)}` : '';
  return useReading<SessionAnswer>(`${api.session()}${query}`, { freshFor: Number.POSITIVE_INFINITY });
}

const whoOf = (session: SessionAnswer | undefined): Who => {
  const who = session?.who;
  if (!who) return nobody;
  const { kind, personId, name } = who;
  if (kind === 'staff') return { kind, personId, name, roles: who.roles, meetingId: null };
  return { kind, personId, name, roles: [], meetingId: kind === 'guest' ? who.meetingId : null };
};

const WhoContext = createContext<Who>(nobody);

export function WhoProvider({
  meetingId = null,
  children,
}: {
  readonly meetingId?: string | null;
  readonly children: ReactNode;
}) {
  const { data } = useSession(meetingId);
  const who = useMemo(() => whoOf(data), [data]);
  return <WhoContext value={who}>{children}</WhoContext>;
}

export const useWho = (): Who => use(WhoContext);

/** The office as this person may see it: staff see people, bank and rooms; others its name and policy. */
export function useOffice(): Office {
  const { data } = useReading<OfficeAnswer>(api.office(), { freshFor: 60_000 });
  return data?.office ?? noOffice;
}

/** To be called when the office was changed here. */
export const officeChanged = (): Promise<void> => readAgain(api.office());
