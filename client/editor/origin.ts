/** Whose doing a transaction is: this person's hands, or the document's (another person, an undo, the server). */
import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Set by a reader's screen, which follows the document without an editor's binding. */
export const FROM_DOCUMENT = 'fromDocument';

export const comesFromYjs = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey) !== undefined || transaction.getMeta(FROM_DOCUMENT) === true;
