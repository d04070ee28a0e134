import { isAscii, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';

export type TextEncoding = 'utf-8' | 'gbk';

/** Turns chunks of bytes into text, finding out the encoding where it is not stated. */
export type TextDecoding = {
  readonly write: (chunk: Buffer) => string;
  readonly end: () => string;
};

type ChunkDecoder = {
  write(chunk: Buffer): string;
  end(): string | undefined;
};

/** How much is looked at, from the first byte beyond ASCII, to tell UTF-8 from GBK. */
const SAMPLE_BYTES = 64 * 1024;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LONGEST_CHARACTER = 4;

/** Whether the bytes begin with the mark of UTF-16, either way round. */
export const isUtf16 = (start: Buffer): boolean =>
  (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);

/**
 * Decodes a stated encoding, or finds it out: a byte order mark means UTF-8; while all bytes are
 * ASCII the question does not arise; then the next 64 KiB are either valid UTF-8, or GBK. A file
 * that is English for pages and Chinese after that is thereby read rightly.
 */
export function textDecoding(encoding: TextEncoding | 'auto'): TextDecoding {
  let decoder = encoding === 'auto' ? null : decoderOf(encoding);
  let isStart = true;
  let held: Buffer = Buffer.alloc(0);
  const passMark = (): void => {
    isStart = false;
    if (encoding === 'gbk' || !startsWithMark(held)) return;
    held = held.subarray(UTF8_MARK.length);
    decoder ??= decoderOf('utf-8');
  };
  const take = (decode: (bytes: Buffer) => string): string => {
    const bytes = held;
    held = Buffer.alloc(0);
    return decode(bytes);
  };
  const flush = (isEnd: boolean): string => {
    if (isStart && held.length < UTF8_MARK.length && !isEnd) return '';
    if (isStart) passMark();
    if (decoder === null) {
      if (isAscii(held)) return take((bytes) => bytes.toString('latin1'));
      if (held.length < SAMPLE_BYTES && !isEnd) return '';
      decoder = decoderOf(isUtf8(isEnd ? held : withoutCutCharacter(held)) ? 'utf-8' : 'gbk');
    }
    return take(decoder.write.bind(decoder));
  };
  return {
    write: (chunk) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      return flush(false);
    },
    end: () => flush(true) + (decoder?.end() ?? ''),
  };
}

const startsWithMark = (bytes: Buffer): boolean =>
  bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK);

// GB18030 is GBK and more: what is read as GBK may hold the four-byte characters of the former.
const decoderOf = (encoding: TextEncoding): ChunkDecoder =>
  encoding === 'utf-8'
    ? new StringDecoder('utf8')
    : iconv.getDecoder('gb18030', { stripBOM: false });

/** The bytes without the beginning of a UTF-8 character whose rest is in the next chunk. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back < LONGEST_CHARACTER; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (isContinuation) continue;
    return byte >= 0xc0 ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}
