#!/usr/bin/env node
// Stands in for GitHub's command line in tests of publish.yml: the commands it uses, refused as GitHub refuses them. Releases are
// folders of $WORLD/releases; like GitHub, it makes them immutable when they are published, unless $WORLD/mutable is there.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const world = process.env.WORLD;
const [what, verb, ...words] = process.argv.slice(2);
const flag = (name) => words.includes(name);
const value = (name) => words[words.indexOf(name) + 1];
const fail = (text) => {
  console.error(text);
  process.exit(1);
};
if (what !== 'release' || process.env.GH_TOKEN !== 'token') fail('HTTP 401: Bad credentials');
const folder = (tag) => join(world, 'releases', tag);
const isDraft = (tag) => existsSync(join(folder(tag), '.draft'));

if (verb === 'list') {
  const [, tag] = /^\.\[\] \| select\(\.tagName == "([^"]+)"\) \| \.isDraft$/.exec(value('--jq')) ?? fail('jq: error');
  if (value('--json') !== 'tagName,isDraft') fail('Unknown JSON field');
  if (existsSync(folder(tag))) console.log(isDraft(tag));
  process.exit(0);
}
const [tag] = words;
if (verb === 'create') {
  if (existsSync(folder(tag))) fail('HTTP 422: Validation Failed: already_exists');
  if (!flag('--draft') || !flag('--verify-tag')) fail('A release is made as a draft of a tag that exists.');
  execFileSync('git', ['-C', join(world, 'origin'), 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}`]);
  mkdirSync(folder(tag), { recursive: true });
  writeFileSync(join(folder(tag), '.draft'), '');
} else if (!existsSync(folder(tag))) {
  fail('release not found');
} else if (verb === 'upload') {
  for (const file of words.slice(1).filter((word) => !word.startsWith('--'))) {
    if (!isDraft(tag)) fail('HTTP 422: Cannot upload assets to an immutable release.');
    const target = join(folder(tag), basename(file));
    if (existsSync(target) && !flag('--clobber')) fail('asset under the same name already exists');
    rmSync(target, { force: true });
    cpSync(file, target);
  }
} else if (verb === 'edit') {
  if (!isDraft(tag) || !flag('--draft=false')) fail('HTTP 422: Validation Failed');
  rmSync(join(folder(tag), '.draft'));
  if (readdirSync(folder(tag)).length < 2) fail('It was published without its files.');
} else if (verb === 'view') {
  if (value('--json') !== 'isImmutable' || value('--jq') !== '.isImmutable') fail('Unknown JSON field');
  console.log(!isDraft(tag) && !existsSync(join(world, 'mutable')));
} else {
  fail(`unknown command ${verb}`);
}
