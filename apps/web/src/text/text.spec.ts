import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../../../..');
const WEB = join(ROOT, 'apps/web/src');
const HAN = /\p{Script=Han}/u;

/** Chinese that is the same in every language: what names are made of, and a language's own name. */
const NO_WORDS = ['lib/language.ts', 'features/system/unit-fields.tsx'];
/** What is typed in Chinese whatever language the page speaks: the notice of a holiday, words of a text. */
const IN_CHINESE = ['features/rules/text.en.ts', 'features/search/text.en.ts'];

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file) => join(folder, file));
const WEB_FILES = filesOf(WEB);
const CHINESE = [WEB, join(ROOT, 'libs/domain/src'), join(ROOT, 'libs/contracts/src')]
  .flatMap(filesOf)
  .filter((file) => file.endsWith('.zh.ts'));
const named = (files: readonly string[]) => files.map((file) => [relative(ROOT, file), file]);

/** The texts in a file's code, comments apart. */
function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      texts.push(node.text);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

describe('the words of the pages', () => {
  it('stand in the files of words, nowhere else', () => {
    const elsewhere = WEB_FILES.filter(
      (file) => !/\.(zh|en)\.ts$/.test(file) && !NO_WORDS.includes(relative(WEB, file)),
    );
    const found = elsewhere.flatMap((file) =>
      textsOf(file)
        .filter((text) => HAN.test(text))
        .map((text) => `${relative(WEB, file)}: ${text.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it.each(named(CHINESE))('have an English twin without a Chinese sign: %s', (_, file) => {
    const twin = file.replace(/\.zh\.ts$/, '.en.ts');
    expect(existsSync(twin)).toBe(true);
    const isFree = IN_CHINESE.includes(relative(WEB, twin));
    expect(isFree ? [] : textsOf(twin).filter((text) => HAN.test(text))).toEqual([]);
  });

  it.each(named(CHINESE.filter((file) => readFileSync(file, 'utf8').includes('const TEXT = {'))))(
    'are each said somewhere: %s',
    (_, file) => {
      const code = WEB_FILES.filter((other) => other.startsWith(dirname(file)))
        .map((other) => readFileSync(other, 'utf8'))
        .join('');
      const { TEXT } = jest.requireActual<{ TEXT: object }>(file);
      expect(Object.keys(TEXT).filter((key) => !new RegExp(`TEXT\\.${key}\\b`).test(code))).toEqual(
        [],
      );
    },
  );
});
