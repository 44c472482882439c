/** Names of the faces written into a DOCX. The reader's machine brings the fonts. */
export type WordFaces = {
  /** 仿宋, the body. */
  readonly fang: string;
  /** 楷体, second headings and notes. */
  readonly kai: string;
  /** 黑体, first headings and labels. */
  readonly hei: string;
  /** 宋体, page numbers. */
  readonly song: string;
  /** 小标宋, titles. */
  readonly heavy: string;
  /** Letters and figures. */
  readonly latin: string;
};

export const STANDARD_WORD_FACES: WordFaces = {
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  heavy: '方正小标宋简体',
  latin: 'Times New Roman',
};
