/** Registering to observe in the room: in the order of coming, until the stated hour, while places last. */
import { type FormEvent, useState } from 'react';
import type { Meeting } from '#shared/meeting/state.ts';
import { api } from '#shared/paths.ts';
import { refusedCode, write } from '../../api.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { refusalWords } from '../../live/refusalWords.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useFeed, useMomentShown } from '../../live/useFeed.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** What is typed, and that one has registered, is remembered on this device alone. */
export function ObserverForm({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords();
  const text = words.gallery.observe;
  const formats = useFormats();
  const { meetingId } = useFeed();
  const now = useMomentShown(10_000);
  const [name, setName, forgetName] = useDraft('observer.name');
  const [contact, setContact, forgetContact] = useDraft('observer.contact');
  const [registered, setRegistered, forgetRegistered] = useDraft('observer.registered');
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { announcement, plan, stage } = meeting;
  if (!announcement || !plan) return null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending || name.trim() === '' || contact.trim() === '') return;
    setSending(true);
    try {
      await write(api.observers(meetingId), 'POST', { name: name.trim(), contact: contact.trim() });
      setRegistered(name.trim());
      forgetName();
      forgetContact();
      setRefused(null);
    } catch (error) {
      setRefused(refusedCode(error));
    }
    setSending(false);
  };

  if (registered !== '')
    return (
      <Card title={text.title}>
        <Stack>
          <Notice tone="good" title={text.done(registered)} announce="politely">
            {text.doneMore(formats.moment(plan.startsAt))}
          </Notice>
          <Button variant="quiet" onPress={forgetRegistered}>
            {text.another}
          </Button>
        </Stack>
      </Card>
    );
  const isClosed = stage !== 'preparing' || now > announcement.observersUntil;
  if (isClosed || refused === 'registrationClosed')
    return <Notice title={text.closed}>{text.closedMore}</Notice>;
  if (refused === 'observerPlacesTaken')
    return (
      <Notice tone="look" title={text.full} announce="politely">
        {text.fullMore}
      </Notice>
    );
  return (
    <Card title={text.title}>
      <form onSubmit={send}>
        <Stack>
          <Soft>{text.lead}</Soft>
          <TextField
            label={text.name}
            value={name}
            onChange={setName}
            maxLength={40}
            autoComplete="name"
            missing={text.nameMissing}
            isRequired
          />
          <TextField
            label={text.contact}
            hint={text.contactHint}
            value={contact}
            onChange={setContact}
            maxLength={60}
            type="tel"
            autoComplete="tel"
            missing={text.contactMissing}
            isRequired
          />
          {refused !== null && (
            <Notice tone="look" announce="now">
              {refusalWords(words, refused)}
            </Notice>
          )}
          <Button variant="primary" size="wide" type="submit" pending={isSending} pendingLabel={text.sending}>
            {text.send}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
