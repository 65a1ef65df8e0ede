/** Checks the grammar of all prose of the project, and exits with 1 where something is to be fixed. */
import process from 'node:process';
import { accepted } from './grammar/accepted.ts';
import { describe, isAccepted } from './grammar/finding.ts';
import { rulesOff } from './grammar/rules.ts';
import { checkInThreads } from './grammar/threads.ts';
import { projectProse } from './prose/project-prose.ts';

const passages = projectProse();
const findings = await checkInThreads(
  passages,
  rulesOff.map(({ rule }) => rule),
);
const open = findings.filter((finding) => !accepted.some((row) => isAccepted(finding, row)));
const unused = accepted.filter((row) => !findings.some((finding) => isAccepted(finding, row)));

for (const finding of open) console.error(`${describe(finding)}\n`);
for (const { rule, text } of unused)
  console.error(`Nothing needs the accepted finding “${text}” (${rule}) any more: remove its row.\n`);
console.log(`${passages.length} texts checked, ${open.length} findings`);
process.exitCode = open.length + unused.length > 0 ? 1 : 0;
