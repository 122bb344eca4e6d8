import { writeText } from '../../base/temporary-file.ts';
import { downloadLog } from '../../mendix/downloads.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, input, text } from '../../runner/inputs.ts';
import { bytes } from '../../runner/text.ts';
import { downloadTo } from '../shared/files.ts';
import { environmentInputs, findNamed, timeoutMinutes } from './shared/mendix.ts';

const date = input(
  'The day, as YYYY-MM-DD, `today` or `yesterday` (in UTC).',
  'a day as YYYY-MM-DD, `today` or `yesterday` (all in UTC)',
  (value) => {
    if (value === 'today' || value === 'yesterday') return value;
    const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
    // 30 February would become 1 March.
    return Number.isNaN(time) || dayOf(time) !== value ? undefined : value;
  },
  { default: 'today' },
);

export const action = defineAction({
  name: 'download-logs',
  group: 'Mendix Cloud: release',
  description: 'Download the log of one day of an environment of Mendix Cloud: of the app, or of the requests to it',
  branding: { icon: 'file-text', color: 'blue' },
  inputs: {
    ...environmentInputs,
    date,
    kind: choice('`app`: what the app logs. `access`: the requests to it.', ['app', 'access'], { default: 'app' }),
    path: text(
      'File or folder to write to; missing folders are created. Default: `<app>-<environment>-<kind>-<date>.log`.',
    ),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    path: 'Where the log was written. On a day without a log the file is empty.',
    size: 'Size in bytes; 0 on a day without a log.',
    date: 'The day, as YYYY-MM-DD.',
  },
  async run(inputs, step) {
    const day = asDay(inputs.date, step.clock.now());
    step.output('date', day);
    const { connection, environment, name } = await findNamed(inputs, step);
    const { kind } = inputs;
    const target = await downloadTo(step, inputs.path, `${environment.appId}-${environment.mode}-${kind}-${day}.log`);
    const { to } = target;
    const file = await downloadLog(connection, environment, day, kind, target);
    // So that what the steps that follow do with the file (keep it, look into it) works on such a day, too.
    if (!file) await writeText(to, '');
    const size = file?.size ?? 0;
    step.output('path', to);
    step.output('size', size);
    if (!file) step.notice(`There is no ${kind} log of ${name} of ${day}; ${to} is empty.`);
    else if (size === 0) step.warning(`Mendix sent an empty ${kind} log of ${name} of ${day}; ${to} is empty.`);
    else step.result(`The ${kind} log of ${name} of ${day} is in ${to}: ${bytes(size)}.`);
    step.summary
      .fact('Log', kind)
      .fact('Day', day)
      .fact('Size', size === 0 ? 'no data' : bytes(size))
      .fact('Written to', to);
  },
});

function asDay(date: string, now: number): string {
  if (date === 'today') return dayOf(now);
  return date === 'yesterday' ? dayOf(now - 86_400_000) : date;
}

/** `YYYY-MM-DD` of a point in time, in UTC. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
