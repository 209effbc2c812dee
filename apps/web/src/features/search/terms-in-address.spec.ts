import { addressOf, termsIn } from './terms-in-address';

const read = (address: Record<string, string | undefined>) => termsIn((name) => address[name]);

describe('terms in an address', () => {
  it('are read as they were written', () => {
    const terms = {
      q: '停水 -演练',
      fields: ['urban' as const, 'education' as const],
      sources: [3, 12],
      places: ['990100'],
    };
    expect(read(addressOf(terms))).toEqual(terms);
  });

  it('are none where none are asked for', () => {
    expect(addressOf({ q: '', fields: [] })).toEqual({ q: undefined, fields: undefined });
    expect(read({})).toEqual({ q: '' });
  });

  it('that mean nothing are left out', () => {
    expect(read({ q: '停水', fields: 'moon', places: 'x', sources: '-1' })).toEqual({ q: '停水' });
  });
});
