/** The hearing rooms of the house. */
import { useId, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Room } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './office.module.css';

export function RoomsCard({
  rooms,
  acting,
}: {
  readonly rooms: readonly Room[];
  readonly acting: OfficeActing;
}) {
  const { common, office } = useWords();
  const toasts = useToasts();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Room | null>(null);
  const addRefusal = acting.refusalOf({ type: 'addRoom', roomId: 'asked', name: '…', seats: 1 });
  const columns: readonly Column<Room>[] = [
    { id: 'name', head: office.roomName, isRowHead: true, cell: ({ name }) => name },
    { id: 'seats', head: office.seats, align: 'end', cell: ({ seats }) => office.seatsCount(seats) },
  ];
  const acts: Column<Room> = {
    id: 'acts',
    head: common.remove,
    headHidden: true,
    align: 'end',
    cell: (room) => (
      <Button size="small" label={office.removeRoom(room.name)} onPress={() => setLeaving(room)}>
        {common.remove}
      </Button>
    ),
  };
  const remove = async (room: Room) => {
    if (!(await acting.act({ type: 'removeRoom', roomId: room.id }))) return;
    setLeaving(null);
    toasts.say({ text: office.roomRemoved(room.name), tone: 'good' });
  };
  return (
    <Card
      title={office.rooms}
      body="flush"
      aside={
        <Button size="small" refusal={addRefusal} onPress={() => setAdding(true)}>
          {office.addRoom}
        </Button>
      }
    >
      <Table
        caption={office.rooms}
        columns={addRefusal ? columns : [...columns, acts]}
        rows={rooms}
        rowKey={({ id }) => id}
        empty={office.noRooms}
      />
      {isAdding && <RoomDialog acting={acting} onClose={() => setAdding(false)} />}
      {leaving && (
        <ConfirmDialog
          title={office.removeRoomTitle(leaving.name)}
          isOpen
          onClose={() => setLeaving(null)}
          closeLabel={common.close}
          cancelLabel={common.cancel}
          confirmLabel={common.remove}
          tone="danger"
          pending={acting.pending}
          pendingLabel={common.saving}
          onConfirm={() => void remove(leaving)}
        >
          <p>{office.removeRoomText}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}

function RoomDialog({ acting, onClose }: { readonly acting: OfficeActing; readonly onClose: () => void }) {
  const { common, office, people } = useWords();
  const toasts = useToasts();
  const id = useId();
  const [roomId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [seats, setSeats] = useState(30);
  const save = async () => {
    if (Number.isNaN(seats)) return;
    if (!(await acting.act({ type: 'addRoom', roomId, name, seats }))) return;
    toasts.say({ text: office.roomSaved(name), tone: 'good' });
    onClose();
  };
  return (
    <Dialog
      title={office.addRoom}
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      size="small"
      steadfast
      actions={
        <>
          <Button
            variant="primary"
            type="submit"
            form={id}
            pending={acting.pending}
            pendingLabel={common.saving}
          >
            {common.add}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Form
        id={id}
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{office.roomsLead}</p>
        <TextField
          label={office.roomName}
          isRequired
          autoFocus
          maxLength={60}
          missing={people.fieldMissing}
          value={name}
          onChange={setName}
        />
        <NumberField
          label={office.seats}
          value={seats}
          minValue={1}
          maxValue={2000}
          onChange={setSeats}
          error={Number.isNaN(seats) ? office.numberMissing : null}
        />
      </Form>
    </Dialog>
  );
}
