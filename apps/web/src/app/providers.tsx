import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { ApiError } from '../lib/api';

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

const theme = {
  cssVar: { key: 'huixiang' },
  token: {
    colorPrimary: '#1b5a92',
    colorLink: '#1b5a92',
    colorTextBase: '#1c2733',
    colorBgLayout: '#f5f7f9',
    borderRadius: 6,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  },
  components: {
    Menu: { itemSelectedBg: '#e8f0f7', itemActiveBg: '#e8f0f7', itemHoverBg: '#f3f6f9' },
  },
};

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      {/* Messages live in App and may hold links: the router stands around it. */}
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <App>{children}</App>
        </BrowserRouter>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
