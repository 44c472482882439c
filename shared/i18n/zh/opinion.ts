/** Words of expert opinions wherever they are named: stages, tasks, parts of the text, history. */
import type { OpinionTaskKind } from '#shared/opinion/tasks.ts';
import type {
  AdoptionTreatment,
  Certainty,
  ExpertStanding,
  OpinionStage,
  OriginKind,
  SuggestionKind,
} from '#shared/opinion/terms.ts';
import type { Section } from '#shared/richText.ts';
import { opinionTold } from './opinionTold.ts';

const stages: Record<OpinionStage, string> = {
  none: '未委托',
  requested: '待专家接受',
  drafting: '撰写中',
  submitted: '已提交，待审阅',
  signing: '签名中',
  signed: '已签名锁定',
  adopted: '已答复采纳情况',
  archived: '已归档',
  cancelled: '已撤销',
};
const origins: Record<OriginKind, string> = {
  consultation: '专业咨询',
  hearing: '听证会',
  conference: '检察官联席会议',
};
const certainties: Record<Certainty, string> = {
  definite: '明确',
  leaning: '倾向',
  undeterminable: '无法判断',
};
const suggestionKinds: Record<SuggestionKind, string> = { insert: '增加', delete: '删除', replace: '替换' };
const adoptions: Record<AdoptionTreatment, string> = {
  adopted: '采纳',
  partly: '部分采纳',
  notAdopted: '不采纳',
};
const standings: Record<ExpertStanding, string> = {
  invited: '已邀请',
  accepted: '已接受',
  declined: '已婉拒',
  withdrawn: '已撤回邀请',
};
const sections: Record<Section, string> = {
  questions: '委托事项',
  materials: '所依据的材料',
  standards: '适用的专业标准和规定',
  analysis: '分析论证',
  conclusion: '结论意见',
  reservations: '局限与保留',
  minority: '不同意见',
};
const tasks: Record<OpinionTaskKind, string> = {
  inviteExperts: '邀请专家',
  clearConflict: '决定利害关系申报',
  answerInvitation: '答复邀请',
  draft: '撰写并提交专业意见',
  answerPoints: '答复检察官追问',
  answerSuggestions: '处理修改建议',
  review: '审阅提交的专业意见',
  answerTextCorrections: '答复更正请求',
  signOpinion: '阅读并签名',
  lockOpinion: '结束签名并锁定',
  adopt: '答复采纳情况',
  acknowledge: '确认收到采纳情况反馈',
  archiveOpinion: '归档',
};

export const opinion = {
  stages,
  origins,
  certainties,
  suggestionKinds,
  adoptions,
  standings,
  sections,
  tasks,
  overdue: '已逾期',
  conclusionOn: (number: number, question: string) => `问题${number}：${question}`,
  material: (number: number, title: string, source: string, copies: number) =>
    `${number}. ${title}${source === '' ? '' : `（来源：${source}）`}${copies > 1 ? `，${copies}份` : ''}`,
  told: opinionTold,
};
