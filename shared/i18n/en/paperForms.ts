import type { Words } from '../zh.ts';

export const paperForms: Words['paperForms'] = {
  title: 'Forms on paper',
  lead: 'An officer without a device hands in a closed form on paper. While the officers deliberate it is only taken in, not opened; in the step of opinions the clerk opens it and copies out every answer.',
  progress: 'Opinion forms taken in',
  given: 'Submitted on a device',
  notGiven: 'Not submitted yet',
  remote: 'Attends remotely',
  kept: (time) => `Taken in ${time}`,
  copied: 'Opened and transcribed',
  receive: 'Take in a form',
  receiveTitle: (name) => `Take in ${name}’s form on paper`,
  receiveLead:
    'Make sure in the officer’s presence that the form is closed. It counts as submitted; the officer can then no longer submit on a device.',
  giveBack: 'Hand back',
  giveBackTitle: (name) => `Hand back ${name}’s form on paper`,
  giveBackLead:
    'A form that has not been opened may be handed back; this stands in the record. The officer may then submit again.',
  transcribe: 'Transcribe',
  again: 'Transcribe again',
  transcribeTitle: (name) => `Transcribe ${name}’s form on paper`,
  transcribeLead:
    'Copy the choices and reasons as they stand on paper; add and leave out nothing. Until opinions are announced, nobody but you and the officer can see what you write here.',
  answer: 'Choice on the form',
  reasons: 'Reasons on the form',
  save: 'Save and seal',
  mineKept: 'Your form on paper has been taken in',
  mineKeptMore: (time, clerk) =>
    `Taken in by ${clerk} at ${time}, closed. To fill it in on a device instead, ask the clerk to hand it back.`,
  mineCopied: (clerk) =>
    `Transcribed by ${clerk} from your form on paper. If it differs from the paper, ask the clerk to transcribe it again.`,
  closed: (names) => `Forms on paper not yet transcribed: ${names}. The clerk has to transcribe them first.`,
  fromPaper: (clerk) => `Transcribed from a form on paper by ${clerk}`,
};
