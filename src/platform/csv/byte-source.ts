import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvUnreadable } from './csv-fault';

/** The bytes of a file, uncompressed, and how far into the file on disk they reach. */
export type ByteSource = {
  readonly chunks: AsyncIterable<Buffer>;
  readonly totalBytes: number;
  readonly bytesRead: () => number;
  readonly close: () => void;
};

const CHUNK_BYTES = 128 * 1024;
const GZIP_MAGIC = '1f8b';
const ZIP_MAGIC = '504b0304';

/** Opens a file plain or gzipped, told apart by their first bytes, not by their name. */
export async function openBytes(path: string): Promise<ByteSource> {
  const { magic, totalBytes } = await inspect(path);
  if (magic === ZIP_MAGIC) throw new CsvUnreadable(path, 'zip-archive');
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const isGzip = magic.startsWith(GZIP_MAGIC);
  const bytes = isGzip
    ? // The callback is there so that errors surface where the chunks are read.
      pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined)
    : file;
  return {
    chunks: readableErrors(bytes, path, isGzip),
    totalBytes,
    bytesRead: () => file.bytesRead,
    close: () => {
      bytes.destroy();
      file.destroy();
    },
  };
}

async function inspect(path: string): Promise<{ magic: string; totalBytes: number }> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
      const { size } = await file.stat();
      return { magic: buffer.toString('hex', 0, bytesRead), totalBytes: size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new CsvUnreadable(path, 'cannot-open', { cause });
  }
}

async function* readableErrors(
  bytes: AsyncIterable<Buffer>,
  path: string,
  isGzip: boolean,
): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (cause) {
    throw new CsvUnreadable(path, isGzip ? 'broken-gzip' : 'cannot-open', { cause });
  }
}
