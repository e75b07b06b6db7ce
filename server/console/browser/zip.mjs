// A zip of stored files, for uploads: local headers, the directory, its end (APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DAY = (46 << 9) | (1 << 5) | 1; // 2026-01-01

/** All files of a directory, with the directory's name before each path where `root` is given. */
export function zipOf(directory, root = "") {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: Buffer.from(root + relative(directory, path).split(sep).join("/")), bytes: readFileSync(path) }));
  const [parts, directoryParts] = [[], []];
  let offset = 0;
  for (const { name, bytes } of files) {
    const common = numbers([VERSION, 2], [0, 2], [0, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]);
    const local = Buffer.concat([numbers([LOCAL, 4]), common, name, bytes]);
    directoryParts.push(numbers([CENTRAL, 4], [VERSION, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directoryParts);
  return Buffer.concat([...parts, central, numbers([END, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [central.length, 4], [offset, 4], [0, 2])]);
}

function numbers(...pairs) {
  const bytes = Buffer.alloc(pairs.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of pairs) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
