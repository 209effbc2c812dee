import { PERMISSIONS, ROLES, isPermitted, permissionsOf } from './permission';
import { isWeakPassword } from './password-strength';
import { commonScope, isWholeScope, isWithinScope } from './scope';

describe('permissions', () => {
  it('let nobody decide accountability but a leader', () => {
    expect(ROLES.filter((role) => isPermitted(role, 'accountability.decide'))).toEqual(['leader']);
  });
  it('let nobody manage accounts but an administrator', () => {
    expect(ROLES.filter((role) => isPermitted(role, 'account.manage'))).toEqual(['administrator']);
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

describe('a password', () => {
  it.each([
    ['九个字的密码不够长', true],
    ['十个字的密码就够长了', false],
    ['aaaaaaaaaaaa', true],
    ['1212121212', true],
    ['Lin.Zhiwei-2026', true],
    ['correct horse battery', false],
  ])('%s is weak: %s', (password, weak) => {
    expect(isWeakPassword(password, 'lin.zhiwei')).toBe(weak);
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

  it.each([
    [['/1/12/', '/1/13/'], '/1/'],
    [['/1/12/', '/1/12/40/'], '/1/12/'],
    [['/1/12/', '/1/120/'], '/1/'],
    [['/1/12/'], '/1/12/'],
    [['/1/', '/2/'], '/'],
    [[], '/'],
  ])('what %j have in common is %s', (paths, scope) => {
    expect(commonScope(paths)).toBe(scope);
  });
});
