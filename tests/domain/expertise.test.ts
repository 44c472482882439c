import { describe, expect, test } from 'vitest';
import { matchAssistants } from '#shared/office/expertise.ts';

const person = (id: string, field: string, expertise: readonly string[], organ = '某局', title = '') => ({
  ...{ id, field, expertise, organ, title },
});
const roster = [
  person('tax', '税务', ['增值税发票鉴别', '骗取出口退税', '企业所得税'], '区税务局', '四级主办'),
  person('drug', '药品', ['药品鉴定', '假药劣药认定', '毒理'], '药品检验所', '副主任药师'),
  person('forest', '林草', ['林地林木鉴定', '野生植物', '植被恢复'], '林业和草原局'),
  person('coin', '证券', ['虚拟货币', 'USDT 资金流向', '证券交易'], '太平洋证券'),
];
const ids = (...texts: readonly string[]) =>
  matchAssistants(texts, roster).map(({ assistantId }) => assistantId);

describe('who knows about a case', () => {
  test('[O18] whoever shares its words comes first, and the words are told', () => {
    const [best] = matchAssistants(['涉嫌虚开增值税专用发票', '156 家空壳公司开具的发票是否真实'], roster);
    expect(best?.assistantId).toBe('tax');
    expect(best?.words).toContain('增值税');
    expect(best?.words).toContain('发票');
  });
  test('[O18] without spaces between words, and by letters too', () => {
    expect(ids('毁坏林地的植被恢复费用如何计算')[0]).toBe('forest');
    expect(ids('以usdt转移赃款')[0]).toBe('coin');
    expect(ids('涉案保健品是否属于假药')[0]).toBe('drug');
  });
  test('[O18] what many know tells less than what one knows', () => {
    const [first, second] = matchAssistants(['药品鉴定意见是否可采'], roster);
    expect(first?.assistantId).toBe('drug');
    expect(second?.score ?? 0).toBeLessThan(first?.score ?? 0);
  });
  test('[O18] whoever shares nothing is left out, and words said in any case count for nothing', () => {
    expect(ids('是否构成交通肇事')).toEqual([]);
    expect(ids('有关问题应当如何认定')).toEqual([]);
    expect(ids('', '的', '？！')).toEqual([]);
  });
  test('[O18] the same question gives the same answer, whatever the order of the roster', () => {
    const texts = ['林木鉴定与发票'];
    expect(matchAssistants(texts, roster.toReversed())).toEqual(matchAssistants(texts, roster));
  });
});
