import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

/** `vite build --mode en` builds the English pages; every other mode the Chinese ones. */
export default defineConfig(({ mode }) => {
  const language = mode === 'en' ? 'en' : 'zh';
  return {
    plugins: [react(), ...(language === 'en' ? [englishTwins()] : [])],
    resolve: { conditions: ['@huixiang/source', 'module', 'browser', 'production'] },
    build: { outDir: `dist/${language}`, chunkSizeWarningLimit: 1200, sourcemap: false },
    server: {
      proxy: {
        '/api': 'http://127.0.0.1:3000',
        '/live': { target: 'http://127.0.0.1:3000', ws: true },
      },
    },
  };
});

/** Takes `X.en` wherever `X.zh` is asked for: the words of a page are chosen when it is built (decision 22). */
function englishTwins(): Plugin {
  return {
    name: 'english-twins',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.zh')) return null;
      return this.resolve(source.replace(/\.zh$/, '.en'), importer, { skipSelf: true });
    },
    transformIndexHtml: (html) =>
      html
        .replace('<html lang="zh-CN">', '<html lang="en">')
        .replace('<title>回响</title>', '<title>Huixiang</title>'),
  };
}
