import { StreamableFile } from '@nestjs/common';

/** A file to be saved, never shown; `name` may be Chinese (RFC 6266, RFC 8187). */
export function asDownload(
  name: string,
  bytes: Uint8Array,
  type = 'application/octet-stream',
): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
