import { useState } from 'react';
import { type GalleryDelay, galleryDelays } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Columns } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';

const DAY = 86_400_000;
const USUAL_PLACES = 20;

/** Makes an open hearing known, and says who may observe and until when to register. */
export function Announce() {
  const { hearing, terms } = useWords();
  const words = hearing.announcement;
  const { meeting } = useMeeting();
  const office = useOffice();
  const now = useClock()();
  const startsAt = meeting.plan?.startsAt ?? now;
  const { announcement } = meeting;
  const [contact, setContact] = useState(announcement?.contact ?? `${office.name} ${office.phone}`.trim());
  const [places, setPlaces] = useState(announcement?.observerPlaces ?? USUAL_PLACES);
  const [until, setUntil] = useState<number | null>(
    announcement?.observersUntil ?? (startsAt - DAY > now ? startsAt - DAY : startsAt),
  );
  const [delay, setDelay] = useState<GalleryDelay>(announcement?.delay ?? 0);
  const missing = [
    ...(contact.trim() === '' ? [words.contact] : []),
    ...(until === null ? [words.until] : []),
  ];
  return (
    <ActDialog
      button={{
        children: announcement ? words.again : words.announce,
        size: announcement ? 'small' : 'regular',
      }}
      probe={{ type: 'announce', contact: '…', observersUntil: startsAt, observerPlaces: -1 }}
      title={words.announceTitle}
      lead={words.announceLead}
      command={
        until === null
          ? null
          : { type: 'announce', contact, observersUntil: until, observerPlaces: places, delay }
      }
      missing={missing.length > 0 ? words.missing(terms.list(missing)) : null}
      confirmLabel={words.act}
    >
      <TextField
        label={words.contact}
        placeholder={words.contactHint}
        value={contact}
        onChange={setContact}
        maxLength={120}
        isRequired
        autoComplete="off"
      />
      <Columns>
        <NumberField
          label={words.places}
          hint={words.placesHint}
          value={places}
          onChange={(value) => setPlaces(Number.isNaN(value) ? 0 : value)}
          minValue={0}
          maxValue={100_000}
        />
        <DateTimeField
          label={words.until}
          value={until}
          onChange={setUntil}
          start={startsAt}
          earliest={now}
          latest={startsAt}
          isRequired
        />
      </Columns>
      <RadioGroup
        label={words.delay}
        hint={words.delayHint}
        inline
        options={galleryDelays.map((minutes) => ({ id: String(minutes), label: words.delayOf(minutes) }))}
        value={String(delay)}
        onChange={(id) => setDelay(galleryDelays.find((minutes) => String(minutes) === id) ?? 0)}
      />
    </ActDialog>
  );
}
