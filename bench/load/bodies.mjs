const BOUNDARY = 'invented-boundary';
export const FILES = `multipart/form-data; boundary=${BOUNDARY}`;
export const FORM = 'application/x-www-form-urlencoded';

const PIECE = Buffer.alloc(64 * 1024, 'invented ');

/** A multipart body of so many files, each of so many bytes. */
export function* files(count, bytes) {
  for (let nth = 0; nth < count; nth += 1) {
    yield `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${nth}.txt"\r\n\r\n`;
    for (let left = bytes; left > 0; left -= PIECE.length) yield PIECE.subarray(0, left);
    yield '\r\n';
  }
  yield `--${BOUNDARY}--\r\n`;
}

/** A form of so many fields, each of so many Ethiopic letters, nine bytes each. */
export function* fields(count, letters) {
  for (let nth = 0; nth < count; nth += 1) yield `${nth ? '&' : ''}f${nth}=${'%E1%88%80'.repeat(letters)}`;
}
