import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../messages/rules.ts';

/** A seed as it arrives. */
export interface SeedInput {
  /** The file name. */
  readonly name: string;
  /** The path that messages show. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A seed as text: without a byte order mark, otherwise every character as received. */
export interface DecodedSeed {
  /** Null where the bytes are no text that can be used; a message says why. */
  readonly text: string | null;
  readonly file: VFile;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

/** Largest seed, in bytes (20 MB). */
const largestSeed = 20_000_000;

/** Longest line without a warning, in bytes of UTF-8 (100 KB). */
const longestLine = 100_000;

/** Decodes a seed strictly as UTF-8 and reports everything odd about its bytes. Never throws. */
export function decodeSeed({ path, bytes }: SeedInput): DecodedSeed {
  const file = new VFile({ path });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = decodeText(bytes, file, true);
  if (text === null) return { text, file, sha256 };
  file.value = text;
  if (text.trim() === '') {
    report(
      file,
      'seed-empty',
      `Unexpected ${text === '' ? 'empty file' : 'file of white space alone'}, expected a text`,
      { place: firstPoint },
    );
    return { text: null, file, sha256 };
  }
  checkLines(text, bytes.length, file);
  return { text, file, sha256 };
}

const firstPoint = { line: 1, column: 1, offset: 0 };

/**
 * Bytes as text without a byte order mark, strictly as UTF-8; null where they are none, which a message on the file says.
 *
 * @param tellsMark whether a byte order mark is reported
 */
export function decodeText(bytes: Uint8Array, file: VFile, tellsMark = false): string | null {
  if (bytes.length > largestSeed) {
    report(
      file,
      'seed-too-large',
      `Unexpected ${String(bytes.length)} bytes, expected at most ${String(largestSeed)}`,
      { place: firstPoint },
    );
    return null;
  }
  const order = utf16Order(bytes);
  if (order !== null) {
    report(file, 'seed-utf-16', `Unexpected UTF-16 (${order}), expected UTF-8`, {
      place: firstPoint,
      actual: 'UTF-16',
      expected: ['UTF-8'],
    });
    return null;
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    reportByte(file, 'seed-nul', 'Unexpected NUL byte, expected text', bytes, nul);
    return null;
  }
  const decoded = strictly(bytes);
  if (decoded === null) {
    const at = firstInvalid(bytes);
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    reportByte(file, 'seed-not-utf-8', `Unexpected byte 0x${byte}, expected UTF-8`, bytes, at);
    return null;
  }
  if (!decoded.startsWith('\ufeff')) return decoded;
  if (tellsMark)
    report(file, 'seed-bom', 'Unexpected byte order mark, expected the text to begin at once', { place: firstPoint });
  return decoded.slice(1);
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The byte order of UTF-16, if these bytes look like it: by their mark, or
 * because every other byte is a small number, as the upper halves of letters
 * are in UTF-16 and control characters only in binary files otherwise.
 */
function utf16Order(bytes: Uint8Array): 'little-endian' | 'big-endian' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little-endian';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big-endian';
  const length = Math.min(bytes.length, 2048);
  if (length < 4) return null;
  const small = { even: 0, odd: 0 };
  for (let index = 0; index < length; index++) {
    if ((bytes[index] ?? 0) < 0x09) small[index % 2 === 0 ? 'even' : 'odd']++;
  }
  const even = small.even / (length / 2);
  const odd = small.odd / (length / 2);
  if (odd > 0.7 && even < 0.3) return 'little-endian';
  return even > 0.7 && odd < 0.3 ? 'big-endian' : null;
}

/** The offset of the first byte that is not UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let byte = 0;
  let from = 0;
  for (let at = lossy.indexOf('\ufffd'); at !== -1; at = lossy.indexOf('\ufffd', from)) {
    byte += encoder.encode(lossy.slice(from, at)).length;
    // The replacement character itself may stand in a text.
    if (!(bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd)) return byte;
    byte += 3;
    from = at + 1;
  }
  return byte;
}

function reportByte(
  file: VFile,
  rule: 'seed-nul' | 'seed-not-utf-8',
  reason: string,
  bytes: Uint8Array,
  at: number,
): void {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at));
  const point = location(`${before} `).toPoint(before.length) ?? firstPoint;
  report(file, rule, `${reason} (byte ${String(at)})`, { place: point });
}

function checkLines(text: string, size: number, file: VFile): void {
  const odd = /\r\n?/u.exec(text);
  const places = location(file);
  if (odd) {
    const point = places.toPoint(odd.index);
    const name = odd[0] === '\r' ? 'CR' : 'CRLF';
    report(file, 'seed-crlf', `Unexpected line end ${name}, expected LF`, {
      ...(point ? { place: point } : {}),
      actual: name,
      expected: ['LF'],
    });
  }
  if (size <= longestLine) return;
  const encoder = new TextEncoder();
  for (let start = 0; start <= text.length;) {
    const next = nextLine(text, start);
    // A line has at least as many bytes as code units and at most three times as many.
    const units = next.end - start;
    const bytes = units * 3 <= longestLine ? units : encoder.encode(text.slice(start, next.end)).length;
    const point = bytes > longestLine ? places.toPoint(start) : undefined;
    if (point)
      report(
        file,
        'seed-long-line',
        `Unexpected line of ${String(bytes)} bytes, expected at most ${String(longestLine)}`,
        { place: point },
      );
    start = next.start;
  }
}

const lineEnd = /\r\n?|\n/gu;

function nextLine(text: string, from: number): { end: number; start: number } {
  lineEnd.lastIndex = from;
  const match = lineEnd.exec(text);
  return match
    ? { end: match.index, start: match.index + match[0].length }
    : { end: text.length, start: text.length + 1 };
}
