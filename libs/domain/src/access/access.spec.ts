import { PERMISSIONS, ROLES, isPermitted, permissionsOf } from './permission';
import { isWholeScope, isWithinScope } from './scope';

describe('permissions', () => {
  it('let nobody decide accountability but a leader', () => {
    expect(ROLES.filter((role) => isPermitted(role, 'accountability.decide'))).toEqual(['leader']);
  });
  it('show an administrator no business content', () => {
    expect(
      permissionsOf('administrator').filter((p) =>
        /monitor|case|assessment|accountability/.test(p),
      ),
    ).toEqual([]);
  });
  it('are each granted to somebody', () => {
    expect(PERMISSIONS.filter((p) => !ROLES.some((role) => isPermitted(role, p)))).toEqual([]);
  });
});

describe('scope', () => {
  it.each([
    ['/1/', '/1/12/', true],
    ['/1/12/', '/1/12/', true],
    ['/1/12/', '/1/', false],
    ['/1/1/', '/1/12/', false],
  ])('%s over %s: %s', (scope, unit, within) => {
    expect(isWithinScope(scope, unit)).toBe(within);
  });
  it.each([
    ['/1/', true],
    ['/1/12/', false],
    ['', false],
    ['/', false],
  ])('%s is the whole: %s', (scope, whole) => {
    expect(isWholeScope(scope)).toBe(whole);
  });
});
