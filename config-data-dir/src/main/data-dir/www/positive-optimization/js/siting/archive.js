/** What a zip holds, unpacked only as far as a page should hold it. */
import { Trouble } from "./trouble.js";

/** Most entries, and most bytes of one that is unpacked, whatever the archive says of it. */
const MOST_ENTRIES = 200;
const LARGEST = 20_000_000;

/** @param JSZip the library @param bytes of the archive @returns Map of the names of its files to functions that unpack them */
export async function openArchive(JSZip, bytes) {
  let zip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    throw new Trouble("zip");
  }
  const entries = Object.values(zip.files);
  if (entries.length > MOST_ENTRIES) {
    throw new Trouble("zipEntries", MOST_ENTRIES);
  }
  return new Map(entries.filter((e) => !e.dir).map((entry) => [entry.name, () => unpacked(entry)]));
}

/** @returns a promise of Uint8Array */
function unpacked(entry) {
  return new Promise((resolve, reject) => {
    const parts = [];
    let size = 0;
    const stream = entry.internalStream("uint8array");
    stream.on("data", (part) => {
      size += part.length;
      if (size > LARGEST) {
        stream.pause();
        reject(new Trouble("zipLarge", LARGEST / 1e6));
      } else {
        parts.push(part);
      }
    });
    stream.on("error", () => reject(new Trouble("zip")));
    stream.on("end", () => {
      const all = new Uint8Array(size);
      parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
      resolve(all);
    });
    stream.resume();
  });
}
