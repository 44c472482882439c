import type { Words } from '../zh.ts';

export const signIn: Words['signIn'] = {
  title: 'Sign in',
  lead: (office) => `Hearings of ${office}`,
  loginName: 'Login name',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  loginNameMissing: 'Please enter your login name',
  passwordMissing: 'Please enter your password',
  wait: (seconds) =>
    seconds >= 60
      ? `Too many attempts; try again in ${Math.ceil(seconds / 60)} min`
      : `Too many attempts; try again in ${seconds} s`,
  forgotten: 'Forgotten your password? An administrator of the office can set a new one.',
  outsiders:
    'Hearing officers, parties and other guests need no account: open the invitation link or scan the code on the notice.',
  toPublic: 'Public hearings',
  demoTitle: 'People of this demonstration',
  demoLead: 'This is a demonstration: choose somebody to fill in login name and password.',
  demoFill: (name, duty) => `Fill in as ${name} (${duty})`,
  otherLanguage: '中文',
  displayTitle: 'Display',
  displayEntry: 'Display…',
  passwordEntry: 'Change password…',
  signOut: 'Sign out',
  signedOut: 'Signed out',
  endedTitle: 'You are signed out',
  endedKept:
    'What you had typed and not yet submitted is kept on this device; you can go on once you are back.',
  signInAgain: 'Sign in again',
  guestOutBecause: {
    signedOut: 'Your visit has ended. Please open your invitation link again.',
    revoked: 'Your invitation was withdrawn. If you still take part, please ask the clerk for a new link.',
    takenOver:
      'Your seat was opened on another device. To come back here, open your invitation link again and choose this device.',
  },
  signedOutBecause: {
    signedOut: 'You signed out elsewhere. Please sign in again.',
    revoked: 'Your access was withdrawn. Please see the administrator.',
    takenOver: 'You are signed in on another device.',
  },
  passwordTitle: 'Change password',
  passwordLead: 'Afterwards you are signed out on all devices and sign in with the new password.',
  currentPassword: 'Current password',
  newPassword: 'New password',
  newPasswordHint: 'At least 10 characters; a sentence is fine',
  again: 'New password again',
  notSame: 'The two new passwords differ',
  passwordChanged: 'Password changed; please sign in with the new one',
};
