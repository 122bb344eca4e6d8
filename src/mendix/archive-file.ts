import { asObject, asText, asWholeNumber, parseJson } from '../base/json.ts';
import { damaged, type Sink, type TarEntry } from './tar.ts';

/** The first bytes of a PostgreSQL dump in the custom format (`pg_dump -Fc`), the format of a Mendix backup. */
export const dumpMagic = 'PGDMP';

/** What `.metadata` says. A value that is not there, or is no number, is undefined. */
export type ArchiveMetadata = Readonly<NonNullable<ReturnType<typeof parseMetadata>>>;

export interface ArchiveContent {
  readonly metadata: ArchiveMetadata;
  /** Bytes of `db/db.backup`. */
  readonly dumpSize: number;
  /** Number of files in `tree`, and their bytes. */
  readonly files: number;
  readonly filesSize: number;
}

interface ArchiveTakers {
  readonly dump?: Sink;
  /** @param name of a file of the app, as `0d/3e/0d3e301f-5551-46f8-ad44-8de2be084c95` */
  readonly file?: (name: string, size: number) => void | Promise<void>;
}

/** `.metadata` is a handful of numbers; anything longer is none. */
const longestMetadata = 1024 * 1024;

/**
 * Looks at the files of a full backup as they come, and says at the end whether everything was there. Source: Mendix,
 * "Restoring a Backup", 7.2 Full Snapshot Format.
 */
export class FullBackup {
  readonly #takers: ArchiveTakers;
  readonly #metadata: Buffer[] = [];
  #metadataSeen = false;
  #dumpSize: number | undefined;
  #dumpHead = Buffer.alloc(0);
  #files = 0;
  #filesSize = 0;

  constructor(takers: ArchiveTakers = {}) {
    this.#takers = takers;
  }

  readonly visit = async ({ name, size }: TarEntry): Promise<Sink | undefined> => {
    if (name === '.metadata') {
      if (size > longestMetadata) throw damaged('its .metadata is larger than 1 MiB');
      this.#metadataSeen = true;
      return (piece) => void this.#metadata.push(Buffer.from(piece));
    }
    if (name === 'db/db.backup') {
      if (this.#dumpSize !== undefined) throw damaged('it holds two database dumps');
      this.#dumpSize = size;
      return (piece) => {
        this.#head(piece);
        return this.#takers.dump?.(piece);
      };
    }
    if (name.startsWith('tree/')) {
      this.#files += 1;
      this.#filesSize += size;
      await this.#takers.file?.(name.slice('tree/'.length), size);
    }
    return undefined;
  };

  /** What `.metadata` says, as soon as it has come; undefined before, and when it is not JSON. */
  get metadata(): ArchiveMetadata | undefined {
    return parseMetadata(Buffer.concat(this.#metadata).toString('utf8'));
  }

  /** @throws Failure `remote-failed`, ARCHIVE_DAMAGED */
  end(): ArchiveContent {
    if (this.#dumpSize === undefined) throw damaged('there is no db/db.backup in it');
    if (this.#dumpHead.toString('latin1') !== dumpMagic) {
      throw damaged('its db/db.backup is not a PostgreSQL dump in the custom format');
    }
    if (!this.#metadataSeen) throw damaged('there is no .metadata in it');
    const { metadata } = this;
    if (!metadata) throw damaged('its .metadata is not the JSON that it should be');
    return { metadata, dumpSize: this.#dumpSize, files: this.#files, filesSize: this.#filesSize };
  }

  #head(piece: Buffer): void {
    const missing = dumpMagic.length - this.#dumpHead.length;
    if (missing > 0) this.#dumpHead = Buffer.concat([this.#dumpHead, piece.subarray(0, missing)]);
  }
}

/** All values are texts, numbers too. undefined: not a JSON object. */
export function parseMetadata(text: string) {
  const fields = asObject(parseJson(text));
  if (!fields) return undefined;
  return {
    modelVersion: asText(fields['modelVersion']) || undefined,
    /** Bytes of `db/db.backup`. */
    dumpSize: asWholeNumber(fields['dumpSize']),
    /** Bytes of the database that the dump was made of, on its server's disk. */
    databaseSize: asWholeNumber(fields['databaseSize']),
    /** Bytes of all files in `tree` together. */
    filesSize: asWholeNumber(fields['filesSize']),
  };
}
