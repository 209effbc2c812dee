import type { TEXT as SOURCE } from './article-analysis.zh';

export const TEXT: typeof SOURCE = {
  sentiment: 'Sentiment',
  listComma: ', ',
  sentimentShares: (list, tone) => `${list}, tone: ${tone}`,
  field: 'Field',
  undetermined: 'Undetermined',
  messageClass: (messageClass, share) => `Message class ${messageClass} ${share}`,
  fieldWords: 'Field words',
  place: 'Place',
  placesComma: ', ',
  categories: 'Categories',
  none: 'None',
  demand: 'Demand',
  irrelevant: 'Irrelevant',
  irrelevantKinds: (share) => `Ads, horoscopes, match results and the like ${share}`,
  correctedBy: (by, time) => `Corrected by ${by}, ${time}`,
};
