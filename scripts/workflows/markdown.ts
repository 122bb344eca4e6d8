/** A workflow in a text for people. */
export interface YamlBlock {
  /** Line of the first line of YAML, from 1. */
  readonly line: number;
  /** A whole workflow: a mere list of steps is put into a job. */
  readonly workflow: string;
}

/** The files that a text shows whole: blocks after a comment with their name, `<!-- file: .github/workflows/release.yml -->`. */
export function filesIn(markdown: string): Record<string, string> {
  const blocks = markdown.matchAll(/^<!-- file: (\S+) -->\n```\w*\n(.*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, path = '', text = '']) => [path, text]));
}

const frame = 'on: workflow_dispatch\njobs:\n  example:\n    runs-on: ubuntu-latest\n    steps:\n';

/** The blocks marked `yaml` that are workflows or lists of steps. */
export function yamlBlocks(markdown: string): YamlBlock[] {
  const blocks: YamlBlock[] = [];
  for (const match of markdown.matchAll(/^```ya?ml\n(.*?)^```$/gms)) {
    const text = match[1] ?? '';
    const line = markdown.slice(0, match.index).split('\n').length + 1;
    if (/^jobs:/m.test(text)) blocks.push({ line, workflow: text });
    else if (/^- /.test(text)) blocks.push({ line, workflow: frame + text.replaceAll(/^(?=.)/gm, '      ') });
  }
  return blocks;
}
