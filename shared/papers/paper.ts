/**
 * An official paper as data: what is printed, in order, and nothing about how. The PDF and the DOCX are both made
 * from it. Every word that will be read is in here already (in the paper's language); the renderers add none.
 *
 * Units: lengths in millimetres, times in epoch milliseconds, column widths as shares of the type area.
 * Layout: GB/T 9704-2012 (A4, 22 lines of 28 characters, 156 × 225 mm).
 */

export type PaperKind =
  | 'approvalForm'
  | 'hearingPlan'
  | 'panelRecord'
  | 'notice'
  | 'announcement'
  | 'attendanceSheet'
  | 'rightsConfirmation'
  | 'minutes'
  | 'opinionForm'
  | 'opinionSummary'
  | 'resultFeedback'
  | 'conferenceRecord'
  | 'conferenceSummary'
  | 'expertOpinion'
  | 'adoptionFeedback'
  | 'opinionWorkingCopy'
  | 'suggestion'
  | 'ledger';

export type Paper = {
  readonly kind: PaperKind;
  readonly language: 'zh' | 'en';
  /** A line break is '\n': `某某人民检察院\n听证笔录`. */
  readonly title: string;
  /** Under the title, in brackets as given: `（第二次）`. */
  readonly subtitle?: string;
  /** 发文字号 with 〔〕. Under the issuer mark if there is a red head, else right-aligned under the title. */
  readonly number?: string;
  /** The issuing office: author of the file; printed only where a block says so. */
  readonly office: string;
  /** Set once, printed into the file's properties: the same paper gives the same bytes. */
  readonly generatedAt: number;
  /** 红头: the red issuer mark with its red rule. `signer` (签发人) for papers going upward. */
  readonly redHead?: { readonly mark: string; readonly signer?: string };
  /** Top left above the mark, in order: 份号, 密级和保密期限, 紧急程度. */
  readonly secrecy?: readonly string[];
  /** Landscape suits wide registers (签到表). Portrait unless said. */
  readonly orientation?: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
  /** A page of its own after the end; what is signed page by page does not reach it. */
  readonly annex?: Annex;
  /** 逐页签名: one place to sign at the foot of every page, per label. */
  readonly pageSigning?: readonly PageSigner[];
  /** 版记, at the foot of the last page. */
  readonly colophon?: Colophon;
  /** A line in the foot of every page that lets the paper be checked against the record. */
  readonly check?: { readonly text: string };
};

export type Annex = { readonly title: string; readonly blocks: readonly Block[] };

/** A remark on a piece of a working copy, as the office program's own comment; answers follow in the same one. */
export type Remark = {
  readonly by: string;
  readonly at: number;
  readonly text: string;
  readonly answers: readonly { readonly by: string; readonly at: number; readonly text: string }[];
};

/** A piece of a line. `bold` is 黑体 in Chinese; 'removed' is struck through, 'added' underlined. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly mark?: 'added' | 'removed' | 'kai';
  /** In a working copy: a change somebody proposes, as the office program's own tracked change. */
  readonly tracked?: { readonly kind: 'inserted' | 'deleted'; readonly by: string; readonly at: number };
  /** In a working copy: what was remarked on this piece. */
  readonly remarks?: readonly Remark[];
};

/** Plain text or runs; '\n' begins a new paragraph (in a table: a new line). */
export type Text = string | readonly Run[];

/** A picture: base64 of a PNG (no data: prefix), and the words that stand in for it. */
export type Picture = { readonly png: string; readonly alt: string };

export type PageSigner = { readonly label: string; readonly image?: Picture };

export type Colophon = {
  /** `抄送：…` lines, complete with their label. */
  readonly copies?: readonly string[];
  /** 印发机关 (left) and 印发日期 (right). */
  readonly printedBy: string;
  readonly printedOn: string;
};

export type Block =
  | Heading
  | Paragraph
  | Addressee
  | Speech
  | Facts
  | Table
  | Signatures
  | Closing
  | Dateline
  | Attachments
  | Roster
  | Note
  | PageBreak;

/** 1 一、(黑体)  2 （一）(楷体)  3 1.  4 （1）; the number is part of the text. */
export type Heading = {
  readonly block: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
};

/** Indented by two characters unless `flush`. */
export type Paragraph = {
  readonly block: 'paragraph';
  readonly text: Text;
  readonly align?: 'left' | 'center' | 'right';
  readonly flush?: boolean;
};

/** 主送机关: flush left, with its colon. */
export type Addressee = { readonly block: 'addressee'; readonly text: string };

/** Who spoke (黑体), when (as printed, e.g. `09:42`), what. An empty speaker: the one before goes on. */
export type Speech = {
  readonly block: 'speech';
  readonly speaker: string;
  readonly time?: string;
  readonly text: Text;
};

/** What is known at the head of a paper: label and value, one or two to a row. */
export type Facts = {
  readonly block: 'facts';
  readonly rows: readonly (readonly Fact[])[];
  /** 'ruled' is a table with lines; 'plain' is text lines `时间：…`. */
  readonly look: 'ruled' | 'plain';
};
export type Fact = { readonly label: string; readonly value: Text };

/** A table with lines. Head rows repeat on every page. */
export type Table = {
  readonly block: 'table';
  /** Over the table, centred. */
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly head?: readonly Row[];
  readonly rows: readonly Row[];
  /** 'large' 14 pt (forms), 'body' 12 pt, 'small' 10.5 pt (wide registers). */
  readonly size?: 'large' | 'body' | 'small';
};
export type Column = { readonly share: number; readonly align?: 'left' | 'center' | 'right' };
/** `height` in mm is the least height: room for handwriting. */
export type Row = { readonly cells: readonly Cell[]; readonly height?: number };
export type Cell = {
  readonly text?: Text;
  /** A label cell: 黑体, centred. */
  readonly label?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly span?: number;
  readonly rowSpan?: number;
  /** A signature under the text. */
  readonly image?: Picture;
  /** Under text and picture, right-aligned: a date, a name. */
  readonly foot?: string;
};

/** Places to sign. A row without image or note is an empty line for a pen. */
export type Signatures = {
  readonly block: 'signatures';
  /** Above the rows: `以上笔录经核对无误。` */
  readonly statement?: string;
  readonly rows: readonly Signature[];
};
export type Signature = {
  readonly role: string;
  readonly name: string;
  readonly image?: Picture;
  /** When, as printed. */
  readonly at?: string;
  /** A refusal and its reason, a witness, a hash: under the line. */
  readonly note?: string;
};

/** `特此公告。` */
export type Closing = { readonly block: 'closing'; readonly text: string };

/** 署名 and 成文日期. With a seal: date four characters from the right, issuer centred above it, room for the seal. */
export type Dateline = {
  readonly block: 'dateline';
  readonly issuer: string;
  readonly date: string;
  readonly sealed: boolean;
};

/** 附件说明: `附件：1. …`. The label comes with its colon. */
export type Attachments = {
  readonly block: 'attachments';
  readonly label: string;
  readonly items: readonly string[];
};

/** 名单 of a 纪要 (GB/T 9704 §10.3.2): 出席：, 请假：, 列席：, what does not fit on the line aligned behind the colon. */
export type Roster = {
  readonly block: 'roster';
  readonly rows: readonly { readonly label: string; readonly names: string }[];
};

/** 附注: brackets as given, under the date. */
export type Note = { readonly block: 'note'; readonly text: string };

export type PageBreak = { readonly block: 'pageBreak' };
