import type { Words } from '../zh.ts';
import { opinionAnswering } from './opinionAnswering.ts';
import { opinionAsking } from './opinionAsking.ts';

export const opinionPages: Words['opinionPages'] = {
  search: 'Search requests',
  listTitle: 'Expert opinions',
  listCaption: 'Requests for expert opinions',
  new: 'New request',
  mayNotAsk: 'A prosecutor asks for it',
  filters: {
    all: 'All',
    mine: 'Asked by me',
    open: 'Under way',
    signed: 'To be told back',
    done: 'Told back',
  },
  filter: 'Which',
  columns: { title: 'Request', deadline: 'Due', stage: 'Stage', experts: 'Experts', asker: 'Asked by' },
  noneYet: 'No requests yet',
  noneYetMore:
    'Ask the invited assistants where tax, drugs, forestry and the like must be judged by an expert.',
  noneFound: 'No such requests',
  due: (day) => `by ${day}`,
  daysLeft: (days) => (days === 0 ? 'Due today' : days === 1 ? '1 day left' : `${days} days left`),
  daysOver: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  unknown: 'There is no such request, or it is not open to you',
  openText: 'Open the opinion',
  write: 'Write',
  read: 'Read the text',
  tabsLabel: 'Parts of the request',
  tabs: {
    overview: 'Overview',
    review: 'Review and signing',
    adoption: 'Adoption and feedback',
    papers: 'Papers',
    record: 'History',
  },
  lead: (caseNo, cause) => `${caseNo}, ${cause}`,
  next: {
    go: 'Go there',
    title: 'What is next',
    mine: 'Waits for you',
    waits: (who) => `Waits for ${who}`,
    nothing: 'Nothing waits now',
    due: (day) => `by ${day}`,
    overdue: (day) => `was due by ${day}`,
  },
  papers: {
    title: 'Papers',
    lead: 'Expert opinion',
    pdf: 'PDF',
    docx: 'Word',
    working: 'Working copy in Word with comments',
    annex: 'With the table of verified authors',
    download: (name, format) => `Download ${name} (${format})`,
    notYet: 'Can be downloaded once it is final',
    notOpen: 'Can be downloaded once drafting has begun',
    feedback: 'Feedback on adoption',
    notAdopted: 'Can be downloaded once its adoption was told',
  },
  home: {
    title: 'My requests',
    hello: (name) => `Good day, ${name}`,
    waits: (count) =>
      count === 0
        ? 'No request waits for you'
        : count === 1
          ? '1 request waits for you'
          : `${count} requests wait for you`,
    none: 'No requests now',
    noneMore: 'When a prosecutor asks for your opinion, it stands here.',
    groups: { todo: 'Waits for you', waiting: 'Waits for the prosecutor', done: 'Done' },
    answer: 'Answer',
    write: 'Write',
    questions: (count) => (count === 1 ? '1 question' : `${count} questions`),
    sign: 'Sign',
    see: 'Look',
    feedback: 'See the feedback',
  },
  ...opinionAsking,
  ...opinionAnswering,
};
