import { checkElements, requiredElements } from './elements';

describe('what a release must contain', () => {
  it.each([
    ['first', ['vital_interest'], ['cause', 'solution', 'constraints']],
    ['first', ['emergency', 'vital_interest'], ['facts', 'measures', 'precautions']],
    ['result', ['emergency'], ['findings', 'handling']],
    ['continuing', ['emergency'], []],
    ['interpretation', ['misreading'], []],
  ] as const)('%s for %p', (kind, categories, elements) => {
    expect(requiredElements(kind, categories)).toEqual(elements);
  });

  it.each([
    ['原因正在调查', 'cause'],
    ['事故原因尚未查明', 'cause'],
    ['暂未作出处理', 'handling'],
    ['调查结果尚不明确', 'findings'],
    ['整改方案还没有确定', 'solution'],
  ] as const)('does not take %p for its %s', (text, element) => {
    expect(checkElements(text, [element])).toEqual([{ element, evidence: null }]);
  });

  it('takes what cannot be done yet for a constraint', () => {
    const text = '因配件尚需定制，暂时无法全部更换';
    expect(checkElements(text, ['constraints'])[0]?.evidence).toBe('尚需');
  });

  it('quotes the words that show an element and names the one that is missing', () => {
    const text = '经查，主要原因是换热站水泵故障。现已责令供热企业抢修，预计今晚恢复供热。';
    expect(checkElements(text, ['cause', 'solution', 'constraints'])).toEqual([
      { element: 'cause', evidence: '原因' },
      { element: 'solution', evidence: '已责令' },
      { element: 'constraints', evidence: null },
    ]);
  });
});
