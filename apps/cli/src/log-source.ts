import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadLogFile } from '@huixiang/ledger';

const BLOCK = 512;

/** Reads an exported log from the folder or the tar file at `path`. */
export async function openLog(path: string): Promise<ReadLogFile> {
  return (await stat(path)).isDirectory() ? readFolder(path) : readTar(path);
}

function readFolder(folder: string): ReadLogFile {
  return (name) =>
    readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
}

/** Indexes a POSIX ustar file by its headers (IEEE Std 1003.1, pax); bodies are read when asked for. */
async function readTar(path: string): Promise<ReadLogFile> {
  const file = await open(path);
  const places = new Map<string, { at: number; size: number }>();
  const header = Buffer.alloc(BLOCK);
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(header, 0, BLOCK, at);
    if (bytesRead < BLOCK || header.every((byte) => byte === 0)) break;
    const size = parseInt(field(header, 124, 12), 8);
    if (Number.isNaN(size)) throw new Error(`${path} is no tar file`);
    places.set(field(header, 0, 100), { at: at + BLOCK, size });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return async (name) => {
    const place = places.get(name);
    if (place === undefined) return null;
    const body = Buffer.alloc(place.size);
    const { bytesRead } = await file.read(body, 0, place.size, place.at);
    return body.subarray(0, bytesRead);
  };
}

function field(header: Buffer, start: number, length: number): string {
  const text = header.toString('utf8', start, start + length);
  const end = text.indexOf('\0');
  return (end < 0 ? text : text.slice(0, end)).trim();
}
