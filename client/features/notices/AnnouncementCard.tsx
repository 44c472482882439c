import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { Table } from '../../ui/Table.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { Announce } from './Announce.tsx';
import styles from './notices.module.css';

/** The announcement of an open hearing, its public page, and who has registered to observe. */
export function AnnouncementCard({ mayChange }: { readonly mayChange: boolean }) {
  const { announcement: words } = useWords().hearing;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const { announcement, plan } = meeting;
  if (plan?.openness === 'closed')
    return (
      <Card title={words.title}>
        <Soft small={false}>{words.closed}</Soft>
      </Card>
    );
  if (!announcement)
    return (
      <Card title={words.title}>
        <EmptyHint title={words.none} action={mayChange && <Announce />}>
          {words.noneWhy}
        </EmptyHint>
      </Card>
    );
  const { contact, observersUntil, observerPlaces, delay, at } = announcement;
  return (
    <Card title={words.title} aside={mayChange && <Announce />}>
      <Stack>
        <Facts
          columns={2}
          facts={[
            { label: words.at, value: moment(at) },
            { label: words.contact, value: contact },
            {
              label: words.observers,
              value: words.observersOf(Object.keys(meeting.observers).length, observerPlaces),
            },
            { label: words.until, value: moment(observersUntil) },
            { label: words.delay, value: words.delayOf(delay) },
          ]}
        />
        <PublicPage />
        {mayChange && <Observers />}
      </Stack>
    </Card>
  );
}

function PublicPage() {
  const { announcement: words } = useWords().hearing;
  const { meetingId } = useMeeting();
  const toasts = useToasts();
  const address = `${location.origin}${paths.publicHearing(meetingId)}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toasts.say({ text: words.copied, tone: 'good' });
  };
  return (
    <div className={styles.page}>
      <div className={styles.code}>
        <QrCode text={address} label={words.pageQr} />
      </div>
      <Stack gap="small">
        <strong>{words.page}</strong>
        <span className={styles.address}>{address}</span>
        <Line>
          <Button size="small" onPress={() => void copy()}>
            {words.copyLink}
          </Button>
          <LinkButton size="small" href={paths.publicHearing(meetingId)}>
            {words.page}
          </LinkButton>
        </Line>
      </Stack>
    </div>
  );
}

function Observers() {
  const { announcement: words } = useWords().hearing;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  return (
    <Table
      caption={words.observers}
      captionShown
      rows={Object.values(meeting.observers)}
      rowKey={(observer) => observer.id}
      empty={words.observersNone}
      columns={[
        { id: 'name', head: words.observer, isRowHead: true, cell: (observer) => observer.name },
        { id: 'contact', head: words.observerContact, cell: (observer) => observer.contact },
        { id: 'at', head: words.observerAt, cell: (observer) => moment(observer.at) },
      ]}
    />
  );
}
