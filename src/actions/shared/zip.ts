import { promisify } from 'node:util';
import type { ZipFile } from 'yauzl';

/**
 * Opens a zip file by its directory, whatever its size; entries are read one by one. The library is loaded only here, so that
 * what checks packages and archives can be shipped once without it.
 */
export async function openZip(path: string): Promise<ZipFile> {
  const { open } = await import('yauzl');
  return promisify<string, object, ZipFile>(open)(path, { lazyEntries: true, autoClose: true });
}
