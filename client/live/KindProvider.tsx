/** Below it the words are those for this kind of meeting. */
import type { ReactNode } from 'react';
import { ofConference } from '#shared/i18n/ofConference.ts';
import type { Words } from '#shared/i18n/zh.ts';
import type { MeetingKind } from '#shared/meeting/terms.ts';
import { SaidProvider } from '../i18n.tsx';

const said: Readonly<Record<MeetingKind, (words: Words) => Words>> = {
  hearing: (words) => words,
  conference: ofConference,
};

export function KindProvider({
  value,
  children,
}: {
  readonly value: MeetingKind;
  readonly children: ReactNode;
}) {
  return <SaidProvider value={said[value]}>{children}</SaidProvider>;
}
