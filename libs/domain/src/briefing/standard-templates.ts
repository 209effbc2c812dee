import type { BriefingKind } from './briefing-period';
import type { BriefingTemplate, TemplateSection } from './template';

const plain = (heading: string, text: string): TemplateSection => ({
  heading,
  text,
  list: null,
  item: '',
});

const OVERVIEW = plain(
  '概况',
  '{period}，{unit}范围内监测到信息 {articles} 篇，{articlesChange}。其中负面 {negative} 篇，占 {negativeShare}，{negativeChange}。新发现事件 {events} 起，产生预警 {alerts} 条。信息最多的领域是{topField}，{topFieldArticles} 篇。',
);
const EVENTS: TemplateSection = {
  heading: '重点事件',
  text: '',
  list: 'events',
  item: '{title}（{place}）：{articles} 篇，负面占 {negativeShare}，处于{stage}期，{level}。{response}。',
};
const RESPONSE = plain(
  '回应情况',
  '立单 {casesOpened} 件，办结 {casesClosed} 件，期末在办 {casesOpen} 件。应首次回应 {firstDue} 件，按时 {firstOnTime} 件，按时率 {firstOnTimeShare}。对外发布 {releases} 篇，其中结果发布 {results} 篇，被媒体转发、摘引 {pickups} 篇。到期承诺 {commitmentsDue} 项，按期兑现 {commitmentsKept} 项。期末逾期时限 {clocksLate} 项。',
);
const RELEASES: TemplateSection = {
  heading: '对外发布',
  text: '',
  list: 'releases',
  item: '{at}，{unit}{kind}：{title}。被转发、摘引 {pickups} 篇。',
};
const ATTENTION: TemplateSection = {
  heading: '建议关注',
  text: '',
  list: 'deadlines',
  item: '{case}（{unit}）{duty}，{due}。',
};
const PROMISES: TemplateSection = {
  heading: '近期到期的承诺',
  text: '',
  list: 'commitments',
  item: '{unit}：{deed}，{due}前。',
};

/** Wordings the product comes with (fields of policy §7.1); an operator makes them their own. */
export const STANDARD_TEMPLATES: Readonly<Record<BriefingKind, BriefingTemplate>> = {
  daily: { title: '政务舆情日报', sections: [OVERVIEW, EVENTS, RESPONSE, ATTENTION] },
  weekly: { title: '政务舆情周报', sections: [OVERVIEW, EVENTS, RESPONSE, RELEASES, PROMISES] },
  monthly: { title: '政务舆情月报', sections: [OVERVIEW, EVENTS, RESPONSE, RELEASES, PROMISES] },
  quarterly: { title: '政务舆情季报', sections: [OVERVIEW, EVENTS, RESPONSE, RELEASES, PROMISES] },
  special: {
    title: '政务舆情专报',
    sections: [
      plain(
        '基本情况',
        '{eventSummary}\n“{eventTitle}”发生于{eventPlace}，{eventFirst}首次报道，{eventLevel}，处于{eventStage}期。由{caseUnit}承办（{caseNumber}）。',
      ),
      plain(
        '传播情况',
        '共监测到信息 {eventArticles} 篇，涉及媒体 {eventOutlets} 家，其中转载 {eventReprints} 篇，负面占 {eventNegativeShare}。',
      ),
      {
        heading: '公众关切',
        text: '',
        list: 'questions',
        item: '{text}（{articles} 篇）{answered}。',
      },
      { ...RELEASES, heading: '回应情况' },
      { ...ATTENTION, heading: '下一步' },
      PROMISES,
    ],
  },
};
