import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_KEYS, loadConfig } from './config';

describe('the settings', () => {
  it('are exactly those of .env.example', () => {
    const example = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');
    const keys = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(keys.sort()).toEqual([...CONFIG_KEYS].sort());
  });

  it('name every fault at once', () => {
    expect(() => loadConfig({ PORT: 'many', ROLES: 'none' })).toThrow(
      /DATABASE_URL[\s\S]*PORT[\s\S]*ROLES/,
    );
  });

  it('take a list of private hosts', () => {
    const config = loadConfig({ DATABASE_URL: 'postgres://a@b/c', FEED_ALLOWED_HOSTS: 'a:1, b ,' });
    expect(config.FEED_ALLOWED_HOSTS).toEqual(['a:1', 'b']);
  });
});
