import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider, theme as antTheme } from 'antd';
import type { MapToken, SeedToken } from 'antd/es/theme/interface';
import type { ReactNode } from 'react';
import { BrowserRouter, useLocation } from 'react-router';
import { ApiError } from '../lib/api';
import { DensityProvider } from '../lib/density';
import { MessageProvider } from '../lib/message';
import type { Palette, Theme } from '../lib/palette';
import { ThemeProvider, useTheme } from '../lib/theme';
import { ANT_LOCALE } from '../text/locale.zh';

// The buttons of a calendar are named by the year and the month they show, not by what they are for.
const { DatePicker } = ANT_LOCALE;
const LIBRARY_WORDS = {
  ...ANT_LOCALE,
  ...(DatePicker !== undefined && {
    DatePicker: { ...DatePicker, lang: { ...DatePicker.lang, yearSelect: '', monthSelect: '' } },
  }),
};

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal will not change by asking again; a lost connection may.
      retry: (times, error) => !(error instanceof ApiError) && times < 2,
      placeholderData: <T,>(previous: T) => previous,
    },
  },
});

function antThemeOf(theme: Theme, palette: Palette) {
  const meanings = {
    colorPrimary: palette.accent,
    colorLink: palette.accent,
    colorError: palette.late,
    colorWarning: palette.risk,
    colorSuccess: palette.good,
    colorInfo: palette.accent,
  };
  return {
    cssVar: { key: 'huixiang' },
    algorithm: [
      theme === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
      // The dark one dims what it is given; ours was chosen for its ground.
      (_seed: SeedToken, map?: MapToken) => ({ ...map!, ...meanings }),
    ],
    token: {
      ...meanings,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkSoft,
      colorTextDescription: palette.inkSoft,
      colorTextPlaceholder: palette.inkSoft,
      colorTextLightSolid: palette.onSolid,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.panel,
      colorBgElevated: theme === 'dark' ? palette.raised : palette.panel,
      colorBgSpotlight: palette.ink,
      colorBorder: palette.edge,
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      borderRadius: 6,
      fontSize: 14,
      fontFamily: 'var(--font)',
      // What opens stands at once. While a dialogue of antd's moves in, it holds back what its fields are told, so
      // that React takes typed characters out of them again, and its last frame, met by a Tab, throws the focus away.
      motion: false,
    },
    components: {
      Menu: {
        itemHeight: 34,
        itemSelectedBg: palette.accentWash,
        itemActiveBg: palette.accentWash,
        itemHoverBg: palette.raised,
        itemBg: palette.panel,
      },
      // The text of a tooltip stands on ink.
      Tooltip: { colorTextLightSolid: palette.panel },
      Segmented: {
        trackBg: palette.track,
        itemSelectedBg: palette.panel,
        itemColor: palette.inkSoft,
      },
      Table: { headerBg: palette.raised },
      // Days of the month beside can be chosen too.
      DatePicker: { colorTextDisabled: palette.inkSoft },
      Alert: {
        colorWarningBg: palette.riskWash,
        colorErrorBg: palette.lateWash,
        colorInfoBg: palette.accentWash,
      },
      Tag: { defaultBg: palette.track, defaultColor: palette.ink },
    },
  };
}

/** Everything a page stands in: theme, density, questions and their answers, address, messages. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <Themed>
          <DensityProvider>
            <Dressed>{children}</Dressed>
          </DensityProvider>
        </Themed>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

/** A wall is dark whoever looks at it. */
function Themed({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <ThemeProvider forced={pathname.startsWith('/wall') ? 'dark' : undefined}>
      {children}
    </ThemeProvider>
  );
}

/** Where what opens is put: not into an element of its own, which is no part of the page yet when a field asks for the focus. */
const page = () => document.body;

function Dressed({ children }: { children: ReactNode }) {
  const { theme, palette } = useTheme();
  return (
    <ConfigProvider
      locale={LIBRARY_WORDS}
      theme={antThemeOf(theme, palette)}
      button={{ autoInsertSpace: false }}
      getPopupContainer={page}
    >
      {/* Messages may hold links: the router stands around them. */}
      <MessageProvider>{children}</MessageProvider>
    </ConfigProvider>
  );
}
