import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { language } from '@huixiang/contracts';
import type { NextFunction, Request, Response } from 'express';
import { spokenNow } from './language';

const BUILT = resolve(__dirname, '../../../web/dist');

/** The built pages in the language the browser asks for; every path that is no file and no API is the page's own route. */
export function servePages(app: NestExpressApplication): void {
  const folders = language.options.map((name) => join(BUILT, name));
  if (!folders.every((folder) => existsSync(folder))) return;
  for (const folder of folders) {
    // Named by what they hold: the builds cannot take each other's.
    app.useStaticAssets(join(folder, 'assets'), {
      prefix: '/assets',
      immutable: true,
      maxAge: '365d',
    });
    app.useStaticAssets(folder, { index: false });
  }
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !/^\/(api|live|assets)(\/|$)/.test(request.path);
    if (!isPage) return next();
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'cookie');
    return response.sendFile(join(BUILT, spokenNow(), 'index.html'));
  });
}
