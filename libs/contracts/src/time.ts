import { z } from 'zod';

/** A moment on the wire: ISO 8601 with its zone. */
export const moment = z.iso.datetime({ offset: true });
