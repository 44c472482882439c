import type { DocumentRefusal } from '#shared/http.ts';

export const documentRefusals: Record<DocumentRefusal, string> = {
  documentFrozen: '文本已经锁定，不能再改',
  notRestored: '文本刚刚又有改动，没有恢复；请重新比对后再试',
};
