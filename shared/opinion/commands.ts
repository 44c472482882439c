/** Everything a person can ask of an expert opinion, on one page. Parsed at the border; who asks comes from the session. */
import { z } from 'zod';
import { id, line, moment, optionalProse, prose, sha256Hex, signatureImage } from '#shared/kernel/fields.ts';
import { adoptions, certainties, suggestionKinds } from './terms.ts';

const reason = prose(1000);
const versionNumber = z.number().int().min(0);

const questionSchema = z.object({ id, text: line(300) });

/** What is asked, of whom nothing is said yet. */
const briefSchema = z.object({
  title: line(120),
  caseNo: line(60),
  cause: line(120),
  origin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('consultation') }),
    z.object({ kind: z.literal('hearing'), meetingId: id }),
    z.object({ kind: z.literal('conference'), meetingId: id }),
  ]),
  /** What an expert has to know of the case. */
  background: optionalProse(6000),
  questions: z.array(questionSchema).min(1).max(12),
  /** The organ under supervision in this case; empty where there is none. */
  supervisedOrgan: optionalProse(80),
  deadline: moment,
  /** What must be kept secret, and how. */
  confidentiality: optionalProse(1000),
});

/** Where something stands in the text: Yjs relative positions in base64, and the words it stood on. */
const anchorSchema = z.object({
  start: z
    .string()
    .max(400)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  end: z
    .string()
    .max(400)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  quote: optionalProse(500),
});

const materialFile = z.object({
  fileName: line(200),
  sha256: sha256Hex,
  mime: line(80),
  bytes: z.number().int().min(1),
  pages: z.number().int().min(1).max(5000),
});

const invitation = {
  /** Why somebody is asked whose organ is under supervision, or who bears an officer's name; empty where nothing is to be said. */
  disclosure: optionalProse(500),
};

export const opinionCommand = z.discriminatedUnion('type', [
  // request.ts
  z.object({ type: z.literal('requestOpinion'), brief: briefSchema }),
  z.object({ type: z.literal('reviseRequest'), brief: briefSchema }),
  z.object({ type: z.literal('extendDeadline'), deadline: moment, reason }),
  z.object({ type: z.literal('cancelOpinion'), reason }),
  // materials.ts
  z.object({
    type: z.literal('addMaterial'),
    materialId: id,
    title: line(120),
    source: optionalProse(120),
    copies: z.number().int().min(1).max(999),
    /** Null for what is handed over on paper. */
    file: materialFile.nullable(),
  }),
  z.object({ type: z.literal('withdrawMaterial'), materialId: id, reason }),
  // experts.ts
  z.object({ type: z.literal('inviteExpert'), assistantId: id, ...invitation }),
  z.object({ type: z.literal('withdrawExpert'), assistantId: id, reason }),
  z.object({ type: z.literal('replaceExpert'), assistantId: id, replacementId: id, reason, ...invitation }),
  z.object({ type: z.literal('remindExpert'), assistantId: id, note: optionalProse(500) }),
  z.object({ type: z.literal('declareConflict'), conflict: z.boolean(), statement: optionalProse(500) }),
  z.object({ type: z.literal('clearConflict'), assistantId: id, reason }),
  z.object({ type: z.literal('acceptInvitation'), keepsSecrecy: z.literal(true) }),
  z.object({ type: z.literal('declineInvitation'), reason }),
  // drafting.ts
  z.object({
    type: z.literal('submitOpinion'),
    conclusions: z
      .array(z.object({ questionId: id, certainty: z.enum(certainties) }))
      .min(1)
      .max(12),
    note: optionalProse(1000),
  }),
  z.object({
    type: z.literal('askRevision'),
    points: z
      .array(z.object({ questionId: id.nullable(), text: prose(1000) }))
      .min(1)
      .max(20),
  }),
  z.object({ type: z.literal('answerPoint'), pointId: id, text: prose(2000) }),
  z.object({ type: z.literal('noteInternally'), text: prose(3000) }),
  // comments.ts
  z.object({
    type: z.literal('addComment'),
    anchor: anchorSchema.nullable(),
    questionId: id.nullable(),
    text: prose(2000),
  }),
  z.object({ type: z.literal('replyComment'), commentId: id, text: prose(2000) }),
  z.object({ type: z.literal('resolveComment'), commentId: id }),
  // suggestions.ts
  z.object({
    type: z.literal('suggestChange'),
    kind: z.enum(suggestionKinds),
    anchor: anchorSchema,
    proposed: optionalProse(3000),
    reason: optionalProse(1000),
  }),
  z.object({ type: z.literal('acceptSuggestion'), suggestionId: id }),
  z.object({ type: z.literal('declineSuggestion'), suggestionId: id, reason }),
  z.object({ type: z.literal('withdrawSuggestion'), suggestionId: id }),
  // versions.ts
  z.object({
    type: z.literal('labelVersion'),
    generation: versionNumber,
    seq: versionNumber,
    label: line(60),
  }),
  z.object({
    type: z.literal('noteRestore'),
    generation: versionNumber,
    from: versionNumber,
    seq: versionNumber,
  }),
  z.object({
    type: z.literal('requestTextCorrection'),
    generation: versionNumber,
    quote: optionalProse(1000),
    text: prose(5000),
  }),
  z.object({ type: z.literal('acceptTextCorrection'), correctionId: id, note: optionalProse(500) }),
  z.object({ type: z.literal('declineTextCorrection'), correctionId: id, reason }),
  // signing.ts
  z.object({ type: z.literal('closeText') }),
  z.object({
    type: z.literal('bindText'),
    sha256: sha256Hex,
    authorshipSha256: sha256Hex.optional(),
    generation: versionNumber,
  }),
  z.object({ type: z.literal('reopenText'), reason }),
  z.object({ type: z.literal('signOpinion'), sha256: sha256Hex, image: signatureImage }),
  z.object({
    type: z.literal('refuseSignature'),
    sha256: sha256Hex,
    reason,
    /** The view of who does not sign, kept beside the opinion. */
    minorityView: optionalProse(5000),
  }),
  z.object({ type: z.literal('lockOpinion') }),
  // adoption.ts
  z.object({
    type: z.literal('adoptOpinion'),
    treatment: z.enum(adoptions),
    reasons: optionalProse(3000),
    perQuestion: z
      .array(z.object({ questionId: id, treatment: z.enum(adoptions), reasons: optionalProse(2000) }))
      .max(12),
  }),
  z.object({ type: z.literal('acknowledgeFeedback'), remark: optionalProse(1000) }),
  z.object({ type: z.literal('archiveOpinion') }),
]);
export type OpinionCommand = z.infer<typeof opinionCommand>;
export type Brief = z.infer<typeof briefSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type MaterialFile = z.infer<typeof materialFile>;
export type OpinionCommandOf<Type extends OpinionCommand['type']> = Extract<
  OpinionCommand,
  { readonly type: Type }
>;
