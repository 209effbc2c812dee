import type { FigureName, ListName } from './figures';
import { FIGURES, LISTS } from './figures';

/** A part of a briefing as an operator words it: `{name}` stands for a figure, and numbers come from nowhere else. */
export interface TemplateSection {
  readonly heading: string;
  /** Sentences; one whose figure does not exist this time is left out. */
  readonly text: string;
  /** A list under the text, and how each of its items is worded. */
  readonly list: ListName | null;
  readonly item: string;
}

export interface BriefingTemplate {
  readonly title: string;
  readonly sections: readonly TemplateSection[];
}

export type TemplateFault =
  | { readonly kind: 'unknown'; readonly section: number; readonly name: string }
  /** A number that no figure gives. */
  | { readonly kind: 'number'; readonly section: number; readonly text: string }
  | { readonly kind: 'brace'; readonly section: number };

/** What is wrong with a template, part by part. */
export function templateFaults({ title, sections }: BriefingTemplate): readonly TemplateFault[] {
  return sections.flatMap(({ heading, text, list, item }, section) => [
    ...faultsIn(section === 0 ? `${title}\n${heading}` : heading, [], section),
    ...faultsIn(text, Object.keys(FIGURES), section),
    ...(list === null ? [] : faultsIn(item, Object.keys(LISTS[list].figures), section)),
  ]);
}

const COUNT = '[一二两三四五六七八九十百千万亿零〇壹贰叁肆伍陆柒捌玖拾]';
/** A number in words: 一百二十篇, 九成, 百分之九十, 两倍, 三人. */
const IN_WORDS = `百分之${COUNT}+|${COUNT}+\\s*(?:成|倍|分之|[篇件家条起次项个人名例户吨元亿])`;
/** A number of any kind that words can state. */
const NUMBER = new RegExp(`[\\p{Nd}\\p{No}]+|${IN_WORDS}|翻番|过半`, 'u');

function faultsIn(text: string, known: readonly string[], section: number): TemplateFault[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  const words = text.replace(/\{[^{}]*\}/g, '');
  const number = NUMBER.exec(words);
  return [
    ...names
      .filter((name) => !known.includes(name))
      .map((name) => ({ kind: 'unknown' as const, section, name })),
    ...(number === null ? [] : [{ kind: 'number' as const, section, text: number[0] }]),
    ...(/[{}]/.test(words) ? [{ kind: 'brace' as const, section }] : []),
  ];
}

/** A figure as it is said, and the page whose rows it counts; null: there is none this time. */
export type Fact = { readonly text: string; readonly to: string | null } | null;
export type Facts = Readonly<Record<string, Fact>>;

/** Words, or a figure with its rows. */
export type Part =
  string | { readonly name: string; readonly text: string; readonly to: string | null };
export type Paragraph = readonly Part[];

export interface BriefingSection {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface GivenFacts {
  readonly figures: Partial<Readonly<Record<FigureName, Fact>>>;
  readonly lists: Partial<Readonly<Record<ListName, readonly Facts[]>>>;
}

/** A template with the figures of a period: nothing is said that no figure says. */
export function fillTemplate(
  { sections }: BriefingTemplate,
  { figures, lists }: GivenFacts,
): readonly BriefingSection[] {
  return sections.flatMap(({ heading, text, list, item }): BriefingSection[] => {
    const said = sentencesOf(text, figures);
    const items = list === null ? [] : (lists[list] ?? []).map((facts) => sentencesOf(item, facts));
    const paragraphs = [said, ...items].filter((paragraph) => paragraph.length > 0);
    if (paragraphs.length > 0) return [{ heading, paragraphs }];
    // That a list is empty is said; of what was not looked at nothing is.
    const isLooked = list !== null && lists[list] !== undefined;
    return isLooked ? [{ heading, paragraphs: [[NOTHING]] }] : [];
  });
}

const NOTHING = '暂无。';

function sentencesOf(text: string, facts: Facts): Paragraph {
  return text
    .split(/(?<=[。；\n])/u)
    .map((sentence) => partsOf(sentence, facts))
    .flatMap((parts) => parts ?? []);
}

/** A sentence in parts; null where one of its figures does not exist. */
function partsOf(sentence: string, facts: Facts): Part[] | null {
  const parts: Part[] = [];
  for (const piece of sentence.split(/(\{[^{}]*\})/)) {
    const name = /^\{(.*)\}$/.exec(piece)?.[1];
    if (name === undefined) {
      if (piece !== '') parts.push(piece);
      continue;
    }
    const fact = facts[name] ?? null;
    if (fact === null) return null;
    parts.push({ name, ...fact });
  }
  return parts;
}

/** What a paragraph says, as text. */
export function textOfParts(paragraph: Paragraph): string {
  return paragraph.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/**
 * Numbers in a text, in figures or in words, that nothing its section says has: whoever rewords a briefing is told of them.
 */
export function foreignNumbers(
  text: string,
  section: BriefingSection | undefined,
): readonly string[] {
  const known = new Set((section?.paragraphs ?? []).flatMap((one) => numbersIn(textOfParts(one))));
  return [...new Set(numbersIn(text).filter((number) => !known.has(number)))];
}

function numbersIn(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
  return plain.match(new RegExp(`\\d+(?:\\.\\d+)?|${IN_WORDS}`, 'gu')) ?? [];
}
