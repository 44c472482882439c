/** Addresses as functions: the browser links with them, the server writes them into notices and QR codes. */
export const paths = {
  today: () => '/',
  signIn: () => '/sign-in',
  hearings: () => '/hearings',
  calendar: () => '/calendar',
  newHearing: () => '/hearings/new',
  hearing: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}`,
  editHearing: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/plan`,
  room: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/room`,
  minutes: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/minutes`,
  wall: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/wall`,
  people: () => '/people',
  bank: () => '/people/officers',
  assistants: () => '/people/assistants',
  office: () => '/office',
  /** For those from outside. */
  enter: (token: string) => `/enter/${token}`,
  publicHearings: () => '/public',
  publicHearing: (meetingId: string) => `/public/${encodeURIComponent(meetingId)}`,
} as const;

/** The HTTP interface. */
export const api = {
  session: () => '/api/session',
  invitation: (token: string) => `/api/invitations/${token}`,
  office: () => '/api/office',
  accounts: () => '/api/accounts',
  account: (personId: string) => `/api/accounts/${encodeURIComponent(personId)}`,
  meetings: () => '/api/meetings',
  invite: (meetingId: string, participantId: string) =>
    `/api/meetings/${encodeURIComponent(meetingId)}/invitations/${encodeURIComponent(participantId)}`,
  exhibits: (meetingId: string) => `/api/meetings/${encodeURIComponent(meetingId)}/exhibits`,
  exhibit: (meetingId: string, exhibitId: string) =>
    `/api/meetings/${encodeURIComponent(meetingId)}/exhibits/${encodeURIComponent(exhibitId)}`,
  minutesText: (meetingId: string) => `/api/meetings/${encodeURIComponent(meetingId)}/minutes`,
  paper: (
    meetingId: string,
    kind: string,
    format: 'pdf' | 'docx',
    language: 'zh' | 'en' = 'zh',
    personId?: string,
  ) =>
    `/api/meetings/${encodeURIComponent(meetingId)}/papers/${kind}.${format}?language=${language}${
      personId ? `&person=${encodeURIComponent(personId)}` : ''
    }`,
  calendarFile: (meetingId: string) => `/api/meetings/${encodeURIComponent(meetingId)}/hearing.ics`,
  draft: (meetingId: string, key: string) =>
    `/api/meetings/${encodeURIComponent(meetingId)}/drafts/${encodeURIComponent(key)}`,
  publicMeetings: () => '/api/public/meetings',
  feed: (meetingId: string) => `/api/public/meetings/${encodeURIComponent(meetingId)}/feed`,
  feedNow: (meetingId: string) => `/api/public/meetings/${encodeURIComponent(meetingId)}/feed/now`,
  feedSegment: (meetingId: string, epoch: string, from: number) =>
    `/api/public/meetings/${encodeURIComponent(meetingId)}/feed/${epoch}/${from}`,
  publicExhibit: (meetingId: string, exhibitId: string) =>
    `/api/public/meetings/${encodeURIComponent(meetingId)}/exhibits/${encodeURIComponent(exhibitId)}`,
  observers: (meetingId: string) => `/api/public/meetings/${encodeURIComponent(meetingId)}/observers`,
} as const;
