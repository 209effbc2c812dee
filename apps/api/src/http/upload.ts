import { FileInterceptor } from '@nestjs/platform-express';
import { DomainError } from '@huixiang/domain';

const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Reads the form's one file, `file`, into memory. */
export const oneFile = () =>
  FileInterceptor('file', { limits: { fileSize: MAX_FILE_BYTES, files: 1 } });

export interface Upload {
  readonly buffer: Buffer;
}

/** @throws DomainError request.invalid where the form has no file */
export function bytesOf(file: Upload | undefined): Buffer {
  if (file === undefined)
    throw new DomainError('request.invalid', { faults: [{ path: 'file', message: '没有文件' }] });
  return file.buffer;
}
