/** Somebody who looks: `personId` is null for one who has not signed in, the public. */
import type { OfficeRole } from './roles.ts';

export type Viewer = { readonly personId: string | null; readonly roles: readonly OfficeRole[] };

export const thePublic: Viewer = { personId: null, roles: [] };
