/** What papers say of what was noted for others: forms copied from paper, corrections after the seal. */
export const paperNoted = {
  fromPaper: (by: string): string => `依纸质评议表录入，录入人${by}。`,
  correctionNote: {
    name: '更正说明',
    lead: (hash: string): string =>
      `以下更正说明于笔录封存后作出，附于笔录之后；已签名的笔录不作改动，其正文校验值仍为 ${hash}。`,
    number: (numeral: string): string => `更正${numeral}`,
    stands: '笔录记载',
    shouldSay: '应为',
    reason: '更正理由',
    noted: '作出说明',
    by: (who: string, role: string, at: string): string => `${role}${who}　${at}`,
    answers: '签名人意见',
    acknowledged: (who: string, words: string, at: string): string =>
      `${who}：确认${words ? `，${words}` : ''}（${at}）`,
    objected: (who: string, words: string, at: string): string =>
      `${who}：有异议${words ? `，${words}` : ''}（${at}）`,
    unanswered: (names: string): string => `尚未表示意见：${names}`,
  },
};
