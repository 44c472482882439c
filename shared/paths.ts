/** Addresses as functions: the browser links with them, the server writes them into notices and QR codes. */
export const paths = {
  today: () => '/',
  signIn: () => '/sign-in',
  hearings: () => '/hearings',
  calendar: () => '/calendar',
  newHearing: () => '/hearings/new',
  newConference: () => '/conferences/new',
  hearing: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}`,
  editHearing: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/plan`,
  schedule: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/schedule`,
  room: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/room`,
  minutes: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/minutes`,
  wall: (meetingId: string) => `/hearings/${encodeURIComponent(meetingId)}/wall`,
  opinions: () => '/opinions',
  newOpinion: () => '/opinions/new',
  opinion: (opinionId: string) => `/opinions/${encodeURIComponent(opinionId)}`,
  opinionText: (opinionId: string) => `/opinions/${encodeURIComponent(opinionId)}/text`,
  people: () => '/people',
  bank: () => '/people/officers',
  assistants: () => '/people/assistants',
  assistant: (assistantId: string) => `/people/assistants/${encodeURIComponent(assistantId)}`,
  organs: () => '/people/organs',
  importing: (list: string) => `/people/import/${list}`,
  ledger: () => '/ledger',
  ledgerOf: (assistantId: string) => `/ledger/${encodeURIComponent(assistantId)}`,
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
  imports: (list: string) => `/api/imports/${list}`,
  confirmImport: (importId: string) => `/api/imports/${encodeURIComponent(importId)}/confirm`,
  importTemplate: (list: string, language: 'zh' | 'en') =>
    `/api/imports/${list}/template.xlsx?language=${language}`,
  undertaking: (assistantId: string) => `/api/assistants/${encodeURIComponent(assistantId)}/undertaking`,
  ledger: (year: number) => `/api/ledger?year=${year}`,
  ledgerFile: (year: number, format: 'xlsx' | 'docx' | 'pdf', language: 'zh' | 'en') =>
    `/api/ledger/register.${format}?year=${year}&language=${language}`,
  ledgerOf: (assistantId: string, year: number) =>
    `/api/ledger/${encodeURIComponent(assistantId)}?year=${year}`,
  evaluation: (assistantId: string, year: number, format: 'docx' | 'pdf', language: 'zh' | 'en') =>
    `/api/ledger/${encodeURIComponent(assistantId)}/evaluation.${format}?year=${year}&language=${language}`,
  publicOffice: () => '/api/public/office',
  opinions: () => '/api/opinions',
  materials: (opinionId: string) => `/api/opinions/${encodeURIComponent(opinionId)}/materials`,
  material: (opinionId: string, materialId: string) =>
    `/api/opinions/${encodeURIComponent(opinionId)}/materials/${encodeURIComponent(materialId)}`,
  shownOpinion: (meetingId: string) => `/api/meetings/${encodeURIComponent(meetingId)}/opinion`,
  opinionText: (opinionId: string) => `/api/opinions/${encodeURIComponent(opinionId)}/text`,
  opinionPaper: (
    opinionId: string,
    kind: 'expertOpinion' | 'adoptionFeedback' | 'workingCopy',
    format: 'pdf' | 'docx',
    language: 'zh' | 'en' = 'zh',
    attribution = false,
  ) =>
    `/api/opinions/${encodeURIComponent(opinionId)}/papers/${kind}.${format}?language=${language}${
      attribution ? '&attribution=1' : ''
    }`,
  authorship: (document: string) => `/api/documents/${encodeURIComponent(document)}/authorship`,
  versions: (document: string) => `/api/documents/${encodeURIComponent(document)}/versions`,
  compare: (document: string, from: number, to: number | null) =>
    `/api/documents/${encodeURIComponent(document)}/compare?from=${from}${to === null ? '' : `&to=${to}`}`,
  restore: (document: string, seq: number) =>
    `/api/documents/${encodeURIComponent(document)}/versions/${seq}/restore`,
  publicMeetings: () => '/api/public/meetings',
  feed: (meetingId: string) => `/api/public/meetings/${encodeURIComponent(meetingId)}/feed`,
  feedNow: (meetingId: string) => `/api/public/meetings/${encodeURIComponent(meetingId)}/feed/now`,
  feedSegment: (meetingId: string, epoch: string, from: number) =>
    `/api/public/meetings/${encodeURIComponent(meetingId)}/feed/${epoch}/${from}`,
  publicExhibit: (meetingId: string, exhibitId: string) =>
    `/api/public/meetings/${encodeURIComponent(meetingId)}/exhibits/${encodeURIComponent(exhibitId)}`,
  observers: (meetingId: string) => `/api/public/meetings/${encodeURIComponent(meetingId)}/observers`,
} as const;
