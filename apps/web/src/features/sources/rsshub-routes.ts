import { TEXT } from './text.zh';

/** A page RSSHub makes a feed of. `{name}` stands for what a person fills in. */
export interface RsshubRoute {
  readonly title: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly label: string }[];
}

/** Routes of use to an office: public bodies, media and boards, never a private person's account. */
export const RSSHUB_ROUTES: readonly RsshubRoute[] = [
  { title: TEXT.routeGovPolicies, path: '/gov/zhengce/zuixin', parameters: [] },
  { title: TEXT.routeGovNews, path: '/gov/news/yw', parameters: [] },
  { title: TEXT.routeStatistics, path: '/gov/stats', parameters: [] },
  {
    title: TEXT.routeLeaderBoard,
    path: '/people/liuyan/{id}',
    parameters: [{ name: 'id', label: TEXT.boardNumber }],
  },
  {
    title: TEXT.routeWeiboKeyword,
    path: '/weibo/keyword/{keyword}',
    parameters: [{ name: 'keyword', label: TEXT.keywordHint }],
  },
  {
    title: TEXT.routeTiebaForum,
    path: '/tieba/forum/{name}',
    parameters: [{ name: 'name', label: TEXT.forumName }],
  },
  {
    title: TEXT.routeThePaperChannel,
    path: '/thepaper/channel/{id}',
    parameters: [{ name: 'id', label: TEXT.channelNumber }],
  },
  {
    title: TEXT.otherRoute,
    path: '/{path}',
    parameters: [{ name: 'path', label: TEXT.routeHint }],
  },
];

/** The feed's address on an instance; each parameter is one segment, but a route of one's own. */
export function rsshubAddress(
  instance: string,
  route: RsshubRoute,
  values: Readonly<Record<string, string>>,
): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (values[name] ?? '').trim();
    return name === 'path' ? value.replace(/^\/+/, '') : encodeURIComponent(value);
  });
  return `${instance.replace(/\/+$/, '')}${path}`;
}
