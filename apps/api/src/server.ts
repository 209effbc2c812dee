import type { IncomingMessage } from 'node:http';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { AppModule } from './app.module';
import type { Config } from './config';
import { connect } from './database/data-source';
import { ErrorFilter } from './http/error.filter';
import { inItsLanguage } from './http/language';
import { servePages } from './http/pages';
import { requestId } from './http/request-id';
import { validation } from './http/validation';

/** Builds the server without listening; the tests use it as it is. */
export async function createServer(config: Config): Promise<NestExpressApplication> {
  await refuseOldSchema(config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    // What stands against starting is told by who started it, in one line.
    abortOnError: false,
    logger: new ConsoleLogger({
      json: config.LOG_JSON,
      logLevels: config.LOG_JSON ? ['log', 'warn', 'error', 'fatal'] : ['warn', 'error', 'fatal'],
    }),
  });
  if (config.TRUSTED_PROXIES.length > 0) app.set('trust proxy', config.TRUSTED_PROXIES);
  app.use(requestId);
  app.use(inItsLanguage);
  // What is wrong with a pushed body is told item by item, so it is not parsed before.
  app.useBodyParser('text', { type: isPush, limit: '10mb' });
  app.use(securityHeaders(config));
  if (config.PUBLIC_PAGE === 'on') app.use(besideTheApi);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ErrorFilter());
  app.useWebSocketAdapter(new IoAdapter(app));
  app.enableShutdownHooks();
  servePages(app);
  return app;
}

/** The public page has an address of its own, though it is served like everything else. */
function besideTheApi(request: Request, _: Response, next: NextFunction): void {
  if (/^\/open(?:[/?]|$)/.test(request.url)) request.url = `/api${request.url}`;
  next();
}

function isPush(request: IncomingMessage): boolean {
  // As the router matches it: with a slash or a query behind, in whatever case.
  return /^\/api\/push\/?(\?|$)/i.test((request as Request).originalUrl);
}

async function refuseOldSchema(config: Config): Promise<void> {
  const database = await connect(config.DATABASE_URL);
  try {
    if (await database.showMigrations()) {
      throw new Error(
        'the database is older than this program: run `node apps/api/dist/database/migrate.js` first',
      );
    }
  } finally {
    await database.destroy();
  }
}

function securityHeaders(config: Config) {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        // Ant Design writes its styles into the page.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'upgrade-insecure-requests': config.SECURE_COOKIES ? [] : null,
      },
    },
    strictTransportSecurity: config.SECURE_COOKIES
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
  });
}
