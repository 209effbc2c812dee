/** A page RSSHub makes a feed of. `{name}` stands for what a person fills in. */
export interface RsshubRoute {
  readonly title: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly label: string }[];
}

/** Routes of use to an office: public bodies, media and boards, never a private person's account. */
export const RSSHUB_ROUTES: readonly RsshubRoute[] = [
  { title: '中国政府网 · 最新政策', path: '/gov/zhengce/zuixin', parameters: [] },
  { title: '中国政府网 · 新闻要闻', path: '/gov/news/yw', parameters: [] },
  { title: '国家统计局 · 最新发布', path: '/gov/stats', parameters: [] },
  {
    title: '人民网 · 领导留言板',
    path: '/people/liuyan/{id}',
    parameters: [{ name: 'id', label: '版面编号（网址里的 fid）' }],
  },
  {
    title: '微博 · 关键词',
    path: '/weibo/keyword/{keyword}',
    parameters: [{ name: 'keyword', label: '关键词，如地名加事由' }],
  },
  {
    title: '贴吧 · 某个吧',
    path: '/tieba/forum/{name}',
    parameters: [{ name: 'name', label: '吧名，如县名' }],
  },
  {
    title: '澎湃新闻 · 频道',
    path: '/thepaper/channel/{id}',
    parameters: [{ name: 'id', label: '频道编号' }],
  },
  {
    title: '其他路由',
    path: '/{path}',
    parameters: [{ name: 'path', label: '路由，如 gov/miit/zcwj' }],
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
