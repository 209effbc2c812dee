import { counted } from '../../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  timeLimits: 'Time limits',
  noRunningClocks: 'No case has a running clock',
  latestReleases: 'Latest releases',
  noReleases: 'No releases yet',
  hotEvents: 'Hot events',
  noEvents: 'No events in the last 7 days',
  placeUnknown: 'Place unknown',
  eventFacts: (articles, outlets, share) =>
    ` · ${counted(articles, 'article', 'articles')}, ${counted(outlets, 'outlet', 'outlets')} · ${share} negative · `,
  noCase: 'No case',
  caseOpened: 'Case opened',
  openAlerts: 'Open alerts',
  overdue: 'Overdue',
  dueWithin: (dueSoonHours) => `Due in ${dueSoonHours} h`,
  onTimeRate: 'On time, 7 days',
  keyFigures: 'Key figures',
  wallTitle: (unit) => `${unit}: response to public concern`,
  dataAsOf: (time) => `, data as of ${time}`,
  places: 'Places',
  placesLegend: ' negative articles, 3 weeks',
  trend: '3-week trend',
  trendLabel: 'Articles, negative articles, alerts and releases per day, last 3 weeks',
  fullScreen: 'Full screen',
  backToOverview: 'Back to Overview',
  documentTitle: (product) => `Wall screen · ${product}`,
};
