import { FileInterceptor } from '@nestjs/platform-express';
import { DomainError } from '@huixiang/domain';

const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Reads the form's one file, `file`, into memory. */
export const oneFile = () =>
  FileInterceptor('file', { limits: { fileSize: MAX_FILE_BYTES, files: 1 } });

export interface Upload {
  readonly buffer: Buffer;
}

/** Such a file with the name it was sent under. */
export interface NamedUpload extends Upload {
  readonly originalname: string;
}

const LONGEST_NAME = 120;

/** The name of a file, without a path before it; multer reads it as Latin-1 though browsers send UTF-8. */
export function nameOf(file: NamedUpload | undefined): string {
  const name = Buffer.from(file?.originalname ?? '', 'latin1').toString('utf8');
  return (name.split(/[\\/]/).at(-1) ?? '').slice(-LONGEST_NAME) || '文件';
}

/** @throws DomainError request.invalid where the form has no file */
export function bytesOf(file: Upload | undefined): Buffer {
  if (file === undefined)
    throw new DomainError('request.invalid', { faults: [{ path: 'file', message: '没有文件' }] });
  return file.buffer;
}
