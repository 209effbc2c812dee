import type { CaseOrigin } from '../clock/clock-rule';
import type { CasePhase, ClosingGap } from './case-phase';
import type { DocumentKind } from './document-kind';
import type { ReopeningGround } from './reopening';
import type { Coordinator, RoutingRow } from './routing';

/** How a case came, who has it, where it stands. */
export const CASE_LABELS = {
  documentKind: {
    flash: '舆情快报',
    follow_up: '舆情续报',
    final: '舆情终报',
    assignment: '交办单',
    feedback: '处置反馈单',
    supervision: '督办单',
    closing: '办结卷',
  } satisfies Record<DocumentKind, string>,
  phase: {
    awaiting_acceptance: '待签收',
    handling: '处置中',
    responded: '已首次发布',
    result_published: '已公布结果',
    closed: '已办结',
  } satisfies Record<CasePhase, string>,
  closingGap: {
    not_accepted: '责任单位尚未签收',
    no_first_release: '尚未首次发布',
    no_result: '尚未公布调查处理结果',
    channels_missing: '尚未在要求的渠道（政府网站、两微一端、新闻发布会）都发布',
    clues_not_handed: '谣言线索尚未移送公安或网信',
    open_commitments: '承诺尚未确认或兑现',
  } satisfies Record<ClosingGap, string>,
  routingRow: {
    state_policy: '涉及国务院政策，由国务院主管部门回应',
    several_places: '涉及多个地方，由上级政府主管部门回应，各地各负其责',
    several_departments: '涉及多个部门，按职责分别回应，口径一致，首位牵头',
    vertical_department: '涉事单位垂直管理，上级主管部门办公室协调',
    one_department: '属地管理，涉事责任部门为第一责任主体',
    undetermined: '未能判定责任部门，请人工指定',
  } satisfies Record<RoutingRow, string>,
  coordinator: {
    same_level_office: '本级政府办公室',
    propaganda: '宣传部门',
    upper_department: '上级主管部门',
    superior_government: '上级政府',
  } satisfies Record<Coordinator, string>,
  origin: {
    alert: '预警立单',
    event: '事件立单',
    instruction: '上级交办',
    message: '群众留言',
    petition: '信访转送',
    manual: '自行登记',
  } satisfies Record<CaseOrigin, string>,
  reopeningGround: {
    bad_answer: '回应不当或群众不满意',
    new_facts: '出现新的情况',
    instruction: '上级要求',
    merged_wrongly: '误并，分开办理',
  } satisfies Record<ReopeningGround, string>,
} as const;
