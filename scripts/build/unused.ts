import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';

/**
 * Takes out of every bundle in a folder what nobody needs there and the bundler leaves in as long as it does not minify: functions without a
 * caller (20 kB of what a runner downloads, most of it of the YAML library), comments other than licences (64 kB), spaces (18 kB), and
 * `texts` (11 kB). Names stay, and each statement has a line: people who audit an action read its dist.
 * @param texts - what stands in action.yml and is of no use to a run
 */
export async function dropUnused(folder: string, texts: readonly string[]): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const path = join(folder, file);
    const used = withPlainNames(await withoutUnused(readFileSync(path, 'utf8')));
    writeFileSync(path, await compiledAtOnce(await inLines(withoutTexts(used, texts))));
  }
}

/**
 * What the bundler writes of its own as a person would write it, and shorter: `(0,_http_url_js__WEBPACK_IMPORTED_MODULE_3__.parse)(text)`
 * becomes `_http_url_3.parse(text)`, and its `__webpack_require__` is `require` (8 kB of what a runner downloads). No function that is
 * imported cares for its `this`.
 */
export function withPlainNames(code: string): string {
  const plain = code
    .replaceAll(/\b(\w+?)(?:_js)?__WEBPACK_IMPORTED_MODULE_(\d+)__/g, '$1_$2')
    .replaceAll(/\b__unused_webpack___webpack_(module|exports)__/g, 'unused_$1')
    .replaceAll(
      /(^|[^\w$)\] ]|\b(?:return|await|throw|else|case) ?)\(0,(\w+\.[\w$]+)\)(?=\()/g,
      (_, before: string, name) => (/\w$/.test(before) ? `${before} ${name}` : before + name),
    );
  const names = ['require', 'exports'].filter((name) => !new RegExp(`(?<![.\\w])${name}[.,()=]`).test(plain));
  return names.reduce(
    (text, name) => text.replaceAll(new RegExp(`\\b__(?:webpack|nccwpck)_${name}__\\b`, 'g'), name),
    plain,
  );
}

/** The code of a module without comments and spaces, and without functions and variables that it neither uses nor exports. */
export async function withoutUnused(code: string): Promise<string> {
  const { code: used } = await minify(code, {
    module: true,
    toplevel: true,
    mangle: false,
    ecma: 2022,
    compress: { defaults: false, unused: true },
    format: { comments: 'some' },
  });
  return used;
}

/** The code with an empty text wherever one of these is written out. */
export function withoutTexts(code: string, texts: readonly string[]): string {
  const literals = texts.flatMap((text) => [JSON.stringify(text), `'${text}'`]);
  return literals.reduce((left, literal) => left.replaceAll(literal, '""'), code);
}

const statement =
  /(?<=[;{}])(?=(?:async )?function |class |const |var |let |return\b|throw |if\(|for\(|try\{|switch\(|export |case |static )/g;
/** Where a module of a bundle begins: `1234:(module,exports,require)=>{`. */
const moduleStart = /(?<=[,{\n])[\de]+:(?=\(\w+(?:,\w+)*\)=>\{)/g;

/** Code without spaces with a line for each statement and each module, unless some text would change with it. */
export async function inLines(code: string): Promise<string> {
  return ifSame(code, code.replaceAll(statement, '\n').replaceAll(moduleStart, '\n$&'));
}

/**
 * Puts the modules of a bundle in parentheses, which makes V8 compile them with the bundle: otherwise it reads each once when the bundle is
 * loaded and once more when it is run. A step with bad input takes 1.66 times as long as `node -e 0` instead of 1.73 (November 2026).
 */
export async function compiledAtOnce(code: string): Promise<string> {
  const [before = '', ...modules] = code.split(new RegExp(`(?=${moduleStart.source})`));
  const all = modules.map((text, index) =>
    index === modules.length - 1 ? text : text.replace(/^([\de]+:)(.*\})(,\n*)$/s, '$1($2)$3'),
  );
  return ifSame(code, before + all.join(''));
}

async function ifSame(code: string, edited: string): Promise<string> {
  const isSame = (await withoutUnused(edited).catch(() => undefined)) === (await withoutUnused(code));
  return isSame ? edited : code;
}
