/** Asking for a joint conference; then its material, once there is a conference to add it to. */
import { useState } from 'react';
import { headRoles } from '#shared/meeting/ranks.ts';
import type { Office, Person } from '#shared/office/state.ts';
import { paths } from '#shared/paths.ts';
import { useNavigate } from '../address.tsx';
import { AddExhibits } from '../features/exhibits/AddExhibits.tsx';
import { ExhibitsCard } from '../features/exhibits/ExhibitsCard.tsx';
import { ConferenceForm } from '../features/planning/ConferenceForm.tsx';
import {
  type ConferenceDraft,
  emptyConference,
  readConference,
} from '../features/planning/conferenceDraft.ts';
import { useKept } from '../features/planning/useKept.ts';
import { isFit, prosecutors } from '../features/planning/usePeople.ts';
import { useWords } from '../i18n.tsx';
import { KindProvider } from '../live/KindProvider.tsx';
import { useDraft } from '../live/useDraft.ts';
import { MeetingProvider, useMeeting } from '../live/useMeeting.tsx';
import { useOffice, useWho, type Who } from '../live/useWho.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** The number of the conference to be is kept with the draft: sent twice, it is still one conference. */
export function NewConferencePage() {
  const [text] = useDraft('conference');
  const [freshId] = useState(() => crypto.randomUUID());
  const [meetingId] = useState(() => readConference(text)?.meetingId ?? freshId);
  const [isAsked, setAsked] = useState(false);
  // Nobody follows what does not exist yet: once it is asked for, the line is opened anew.
  return (
    <MeetingProvider key={String(isAsked)} meetingId={meetingId}>
      <KindProvider value="conference">
        <NewConference isAsked={isAsked} onAsked={() => setAsked(true)} />
      </KindProvider>
    </MeetingProvider>
  );
}

type Asking = { readonly isAsked: boolean; readonly onAsked: () => void };

function NewConference({ isAsked, onAsked }: Asking) {
  const { conferenceDesk, common } = useWords();
  const { form } = conferenceDesk;
  const { meetingId } = useMeeting();
  const office = useOffice();
  return (
    <Page
      title={isAsked ? form.materialTitle : form.title}
      lead={isAsked ? form.materialLead : form.leadDays(office.policy.conference.reviewDays)}
      width="narrow"
      actions={
        isAsked ? (
          <LinkButton variant="primary" href={paths.hearing(meetingId)}>
            {form.materialDone}
          </LinkButton>
        ) : (
          <LinkButton href={paths.hearings()}>{common.back}</LinkButton>
        )
      }
    >
      {isAsked ? (
        <>
          <AddExhibits />
          <ExhibitsCard mayChange />
        </>
      ) : office.founded ? (
        <OwnForm meetingId={meetingId} onAsked={onAsked} />
      ) : (
        <Skeleton label={common.loading} lines={8} />
      )}
    </Page>
  );
}

function OwnForm({ meetingId, onAsked }: Pick<Asking, 'onAsked'> & { readonly meetingId: string }) {
  const who = useWho();
  const office = useOffice();
  const navigate = useNavigate();
  const kept = useKept('conference', readConference, () => begun(meetingId, who, office));
  return (
    <ConferenceForm
      kept={kept}
      act="requestConference"
      mayOrder={headRoles.some((role) => who.roles.includes(role))}
      onDone={() => {
        // What was ordered is arranged already; for the others the material is next.
        if (kept.draft.way === 'order') navigate(paths.hearing(meetingId));
        else onAsked();
      }}
    />
  );
}

/** Begins with the one who asks as its handler, the department's head in the chair and its prosecutors as members. */
function begun(meetingId: string, who: Who, office: Office): ConferenceDraft {
  const department = office.people[who.personId]?.department ?? '';
  const colleagues = Object.values(office.people).filter(
    (one) => !one.retired && department !== '' && one.department === department,
  );
  const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);
  const head = colleagues.find(({ roles }) => roles.includes('departmentHead'));
  const clerk = colleagues.find(({ roles }) => roles.includes('clerk'));
  return {
    ...emptyConference(meetingId),
    handlerId: who.personId,
    chairId: head?.id ?? null,
    clerkId: clerk?.id ?? null,
    memberIds: idsOf(colleagues.filter((one) => isFit(one, prosecutors))).filter(
      (id) => id !== who.personId && id !== head?.id,
    ),
  };
}
