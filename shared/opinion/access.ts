/** Who may read and who may write the text of an opinion, asked at every edit. */
import type { Access } from '#shared/meeting/access.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import { isAuthor } from './people.ts';
import type { Opinion } from './state.ts';
import { readsInternally } from './viewer.ts';

/** U33 The authors alone write, while it is drafted; they, who asked and those above him read it; nobody else, and no author once it is called off. */
export const opinionAccess = (opinion: Opinion, viewer: Viewer): Access => {
  if (opinion.draftingSince === null || viewer.personId === null) return 'none';
  if (isAuthor(opinion, viewer.personId) && opinion.stage !== 'cancelled')
    return opinion.stage === 'drafting' ? 'edit' : 'read';
  return readsInternally(opinion, viewer) ? 'read' : 'none';
};
