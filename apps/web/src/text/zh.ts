import type { PrivacyFindingView } from '@huixiang/contracts';
import type { Role } from '@huixiang/domain';
import { ERRORS_ZH } from './errors.zh';
import { LEDGER_ZH } from './ledger.zh';

/** Every sentence of the screens that is not a word of the field (those are `LABELS` of the domain). */
export const ZH = {
  product: '回响',
  motto: '政务舆情回应',
  pages: {
    desk: '值班台',
    events: '事件',
    search: '检索与监测方案',
    duty: '值班',
    cases: '处置单',
    clocks: '时限',
    rules: '时限规则',
    reviews: '发布审查',
    overview: '领导驾驶舱',
    assessment: '效果评估',
    accountability: '问责台账',
    ledger: '台账',
    sources: '信息源',
    system: '系统',
  },
  live: { on: '实时', off: '连接中断，正在重连' },
  errors: ERRORS_ZH,
  /** What each role does, for whoever gives it. */
  roleDuties: {
    officer: '看监测，处置预警，立单、办结，管信息源',
    leader: '看驾驶舱和评估，作问责决定，立单',
    evaluator: '评估与导出，看问责，核验台账',
    handler: '签收处置单，起草和发布回应',
    reviewer: '审查稿件的内容、保密与隐私',
    administrator: '管单位、账号和信息源，看台账，不看业务内容',
  } satisfies Record<Role, string>,
  ledger: LEDGER_ZH,
  ledgerFaults: {
    entry_altered: '条目被改动',
    missing_entry: '条目缺失',
    bad_signature: '检查点签名不符',
  } as Record<string, string>,
  /** In which role somebody had a hand in what is answered for. */
  personRoles: { accepted: '签收', drafted: '起草', reviewed: '审查', published: '发布' },
  /** What a release says of a person. */
  privacyKinds: {
    id_number: '身份证号',
    mobile: '手机号',
    landline: '家庭电话',
    bank_card: '银行卡号',
    address: '住址',
    name: '姓名',
    minor: '未成年人身份',
    illness: '病情',
  } satisfies Record<PrivacyFindingView['kind'], string>,
  /** What is wrong with a source, and what to do about it. */
  sourceFailures: {
    bad_address: { what: '网址写法有误', todo: '请检查并改正网址。' },
    address_refused: {
      what: '地址指向内网或受限网段',
      todo: '如确为自建的源，请管理员把主机名与端口列入 FEED_ALLOWED_HOSTS。',
    },
    dns: { what: '域名解析不到', todo: '站点可能已停用；请在浏览器里打开核实。' },
    connection: { what: '连接不上或中途断开', todo: '多为站点临时故障，系统会自动重试。' },
    tls_expired: { what: '站点证书已过期', todo: '请联系站点更新证书，更新后自动恢复。' },
    tls_untrusted: {
      what: '站点证书不受信任',
      todo: '多为自签证书或缺少中间证书；请联系站点补全。',
    },
    tls_name: { what: '站点证书与域名不符', todo: '请核对网址，或联系站点。' },
    tls: { what: '加密连接失败', todo: '站点可能只支持过时的加密方式；请联系站点。' },
    timeout: { what: '响应过慢，已停止等待', todo: '系统会自动重试；持续出现请联系站点。' },
    too_large: { what: '文档过大，超出限制', todo: '请站点提供条目少一些的订阅。' },
    corrupt_body: { what: '压缩的内容已损坏，解不开', todo: '多为站点临时故障，系统会自动重试。' },
    too_many_redirects: { what: '跳转次数过多', todo: '请用“试读”查看跳到了哪里，改用最终网址。' },
    not_found: { what: '地址不存在（404）', todo: '站点可能已改版；请用网站首页重新查找订阅。' },
    gone: { what: '站点声明此源已永久停用（410）', todo: '请查找替代的源；恢复后可手动启用。' },
    forbidden: { what: '站点拒绝访问', todo: '请联系站点把本系统列入允许名单。' },
    throttled: { what: '站点要求稍后再来', todo: '系统会等到站点指定的时间。' },
    server_error: { what: '站点自身出错', todo: '多为临时故障，系统会自动重试。' },
    bad_status: { what: '站点返回了无法识别的状态', todo: '请用“试读”查看返回了什么。' },
    empty: { what: '返回的内容是空的', todo: '多为站点临时故障；持续出现请联系站点。' },
    html_page: {
      what: '返回的是网页，不是订阅',
      todo: '可能需要登录或已改版；请用“查找订阅”重新找网址。',
    },
    not_a_feed: { what: '内容不是订阅', todo: '请核对网址，或用“试读”查看收到了什么。' },
    bad_json: { what: '内容像 JSON，但读不出来', todo: '请联系站点修正格式。' },
    too_slow: { what: '文档过于复杂，读取超时', todo: '文档可能有恶意构造；请核实来源。' },
    not_admitted: {
      what: '文档未能入库',
      todo: '系统会重试；如持续出现请联系管理员。',
    },
  } as Record<string, { readonly what: string; readonly todo: string }>,
  encodingGrounds: {
    utf8: '内容是合法的 UTF-8',
    mark: '文档开头有标记',
    header: '依响应头的说明',
    declaration: '依文档自己的声明',
    likeliest: '说明不可信，按内容判断',
  } as Record<string, string>,
  feedFormats: {
    rss090: 'RSS 0.90',
    rss091: 'RSS 0.91',
    rss092: 'RSS 0.92',
    rss10: 'RSS 1.0',
    rss20: 'RSS 2.0',
    rss: 'RSS',
    atom03: 'Atom 0.3',
    atom10: 'Atom 1.0',
    json1: 'JSON Feed 1.0',
    json11: 'JSON Feed 1.1',
  } as Record<string, string>,
  readers: {
    'rss-parser': '格式规范，按标准读取',
    tolerant: '不够规范，容错读取',
    json: '按 JSON Feed 读取',
  } as Record<string, string>,
  readingProblems: {
    not_well_formed: '文档不合规范，已尽量读出',
    truncated: '文档没有传完',
    encoding_label: '声明的编码不对',
    mixed_encodings: '文档混用了两种编码，已逐段判断',
    bad_bytes: '有无法识别的字节，已略去',
    bad_date: '发布时间不可信，以首次见到为准',
    blank_item: '条目没有标题和正文，不入库',
    too_many_items: '条目过多，只读前面的 5000 条',
  } as Record<string, string>,
} as const;
