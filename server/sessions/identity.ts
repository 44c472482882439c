/** Who is calling. `session` names the session in logs and for ending it; it is not a credential. */
export type Identity =
  /** Somebody of the office by his own account, or an invited assistant by his. */
  | { readonly kind: 'staff'; readonly personId: string; readonly session: string }
  | { readonly kind: 'assistant'; readonly personId: string; readonly session: string }
  | {
      readonly kind: 'guest';
      readonly meetingId: string;
      readonly participantId: string;
      readonly personId: string;
      readonly session: string;
    }
  | {
      readonly kind: 'observer';
      readonly meetingId: string;
      readonly participantId: string;
      readonly session: string;
    };

export type OwnAccount = Extract<Identity, { readonly kind: 'staff' | 'assistant' }>;

/** Signed in by an account of his own, rather than by a link to one hearing. */
export const isOwnAccount = (identity: Identity | null): identity is OwnAccount =>
  identity?.kind === 'staff' || identity?.kind === 'assistant';

/** What Express requests, Socket.IO handshakes and websocket upgrades have in common. */
export type Calling = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

export const headerOf = (calling: Calling, name: string): string | null => {
  const value = calling.headers[name];
  return typeof value === 'string' ? value : null;
};
