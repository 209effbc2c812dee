import {
  BgColorsOutlined,
  ColumnHeightOutlined,
  KeyOutlined,
  LogoutOutlined,
  MoreOutlined,
  TranslationOutlined,
} from '@ant-design/icons';
import type { SessionView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { useState } from 'react';
import { MenuButton } from '../components/menu-button';
import { type Density, useDensity } from '../lib/density';
import { LANGUAGES, OTHER_LANGUAGE, speak } from '../lib/language';
import { useSignOut } from '../lib/session';
import { type ThemeChoice, useTheme } from '../lib/theme';
import { lazyDialog } from '../lib/lazy-dialog';
import { TEXT } from './text.zh';

const OwnPasswordDialog = lazyDialog(() =>
  import('../features/sign-in/own-password-dialog').then((m) => m.OwnPasswordDialog),
);

const THEMES: Readonly<Record<ThemeChoice, string>> = {
  system: TEXT.themeSystem,
  light: TEXT.themeLight,
  dark: TEXT.themeDark,
};
const DENSITIES: Readonly<Record<Density, string>> = {
  normal: TEXT.densityNormal,
  compact: TEXT.densityCompact,
};

/** Who is signed in, how they want to see it, and the way out. */
export function AccountMenu({ session }: { session: SessionView }) {
  const signOut = useSignOut();
  const theme = useTheme();
  const density = useDensity();
  const [changing, setChanging] = useState(false);
  const role = LABELS.role[session.role];
  const acts: Readonly<Record<string, () => void>> = {
    language: () => speak(OTHER_LANGUAGE),
    password: () => setChanging(true),
    'sign-out': () => signOut.mutate(),
    ...actsOf('theme', THEMES, theme.choose),
    ...actsOf('density', DENSITIES, density.choose),
  };
  return (
    <div className="row spread" style={{ flexWrap: 'nowrap' }}>
      <div style={{ minWidth: 0 }}>
        <div>
          {session.name} {/* The first account is named as its role. */}
          {session.name !== role && <span className="soft small">{role}</span>}
        </div>
        <div className="soft small person-unit">{session.unit.name}</div>
      </div>
      <MenuButton
        label={TEXT.accountMenu}
        icon={<MoreOutlined />}
        placement="topRight"
        menu={{
          selectable: true,
          selectedKeys: [`theme.${theme.choice}`, `density.${density.density}`],
          items: [
            {
              key: 'theme',
              icon: <BgColorsOutlined />,
              label: TEXT.appearance,
              children: choicesOf('theme', THEMES),
            },
            {
              key: 'density',
              icon: <ColumnHeightOutlined />,
              label: TEXT.lineSpacing,
              children: choicesOf('density', DENSITIES),
            },
            {
              key: 'language',
              icon: <TranslationOutlined />,
              label: <span lang={OTHER_LANGUAGE}>{LANGUAGES[OTHER_LANGUAGE]}</span>,
            },
            { type: 'divider' },
            { key: 'password', icon: <KeyOutlined />, label: TEXT.changePassword },
            { key: 'sign-out', icon: <LogoutOutlined />, label: TEXT.signOut },
          ],
          onClick: ({ key }) => acts[key]?.(),
        }}
      />
      {changing && <OwnPasswordDialog login={session.login} onClose={() => setChanging(false)} />}
    </div>
  );
}

function choicesOf(kind: string, choices: Readonly<Record<string, string>>) {
  return Object.entries(choices).map(([key, label]) => ({ key: `${kind}.${key}`, label }));
}

function actsOf<Choice extends string>(
  kind: string,
  choices: Readonly<Record<Choice, string>>,
  choose: (choice: Choice) => void,
) {
  return Object.fromEntries(
    (Object.keys(choices) as Choice[]).map((key) => [`${kind}.${key}`, () => choose(key)]),
  );
}
