import { describe, expect, test } from '@jest/globals';
import { DumpText } from '../../src/drill/sql-dump.ts';

async function filtered(text: string, size: number): Promise<{ text: string; complete: boolean }> {
  const filter = new DumpText();
  const bytes = Buffer.from(text);
  async function* source() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const out: Buffer[] = [];
  for await (const piece of filter.of(source())) out.push(Buffer.from(piece));
  return { text: Buffer.concat(out).toString('utf8'), complete: filter.complete };
}

const data = `COPY public.notes (id, note) FROM stdin;
1\tGRANT ALL ON x TO y;
\\N\t\\\\! touch
\\.
`;
const long = `INSERT INTO notes VALUES ('${'Größe '.repeat(3000)}');\n`;

describe('the text of a dump', () => {
  test.each([1, 7, 4096, 1_000_000])('is kept but for owners and rights, in pieces of %i', async (size) => {
    const before = `--\n-- PostgreSQL database dump\n--\n\nSET row_security = off;\nCREATE TABLE public.notes (id integer, note text);\n`;
    const rights = `\\restrict abc
ALTER TABLE public.notes OWNER TO somebody;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT SELECT ON TABLE public.notes TO somebody;
ALTER DEFAULT PRIVILEGES FOR ROLE a GRANT ALL ON TABLES TO b;
\\unrestrict abc
`;
    const end = `-- GRANT is told\n--\n-- PostgreSQL database dump complete\n--\n`;
    expect(await filtered(before + rights + data + long + end, size)).toEqual({
      text: before + data + long + end,
      complete: true,
    });
  });

  test('that is cut is not complete; its last line may lack an end', async () => {
    expect(await filtered(`${data}SELECT 1;`, 50)).toEqual({ text: `${data}SELECT 1;`, complete: false });
    expect(await filtered('x\n-- PostgreSQL database dump complete', 5)).toMatchObject({ complete: true });
  });

  test('that looks complete only in its data is not', async () => {
    const text = 'COPY a (b) FROM stdin;\n-- PostgreSQL database dump complete\n';
    expect(await filtered(text, 10)).toEqual({ text, complete: false });
  });

  test.each(['\\! touch x', '\\connect other', '\\copy a to program x', '\\i /etc/passwd'])(
    'refuses %s',
    async (line) => {
      for (const size of [3, 1000]) {
        await expect(filtered(`SELECT 1;\n${line}\n`, size)).rejects.toMatchObject({ code: 'DUMP_DAMAGED' });
      }
    },
  );
});
