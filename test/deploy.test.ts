import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const scripts: Readonly<Record<string, string>> = packageJson.scripts;

/** Whether git tracks a file or folder. */
function isTracked(path: string): boolean {
  return execFileSync('git', ['ls-files', '--', path], { cwd: root, encoding: 'utf8' }) !== '';
}

describe('the workflow for GitHub Pages', () => {
  const workflow = parse(read('.github/workflows/pages.yml'));
  const { build, deploy } = workflow.jobs;
  const output = (name: string) => `\${{ steps.pages.outputs.${name} }}`;
  const step = (action: string) =>
    [...build.steps, ...deploy.steps].find(({ uses }: { uses?: string }) => uses?.startsWith(`${action}@`));

  test('builds for the address that GitHub gives, with the policy in each page', () => {
    const { run, env } = build.steps.find((one: { env?: object }) => one.env);
    expect(step('actions/configure-pages').id).toBe('pages');
    expect(env).toEqual({
      SITE_URL: output('origin'),
      BASE_PATH: output('base_path'),
      CSP_META: '1',
    });
    expect(scripts[run.replace('npm run ', '')]).toMatch(/^npm run build && /);
  });

  test('uploads what the build writes, and deploys that', () => {
    expect(step('actions/upload-pages-artifact').with.path).toBe('dist');
    expect(deploy.needs).toBe('build');
    expect(step('actions/deploy-pages').id).toBe('deployment');
  });

  test('has no more permissions than it needs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(build.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });
});

describe('the workflow for toolchains', () => {
  const workflow = parse(read('.github/workflows/toolchains.yml'));
  const { steps } = workflow.jobs.toolchains;

  test('runs once a week, and by hand', () => {
    expect(workflow.on).toEqual({
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) }],
      workflow_dispatch: null,
    });
  });

  test('installs with the Node of the project, and runs a script that there is', () => {
    const commands: string[] = steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(commands).toEqual(['npm ci', 'npm run test:toolchains']);
    expect(scripts).toHaveProperty('test:toolchains');
    const node = steps.find(({ uses }: { uses?: string }) => uses?.startsWith('actions/setup-node@'));
    expect(node.with['node-version-file']).toBe('.nvmrc');
  });

  test('has no more permissions than it needs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });
});

describe('the image', () => {
  const instructions = read('deploy/Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .trim()
    .split('\n');
  const of = (name: string) =>
    instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  test('is built with the Node of the project', () => {
    expect(of('FROM')[0]).toBe(`node:${read('.nvmrc').trim()}-bookworm-slim AS build`);
    expect(packageJson.devDependencies.node).toBe(read('.nvmrc').trim());
  });

  test('copies only files of the project', () => {
    const sources = of('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1));
    expect(sources).toContain('deploy/nginx.conf');
    expect(sources.filter((source) => !isTracked(source))).toEqual([]);
  });

  test('puts the site and the rules where the configuration looks for them', () => {
    const served = /root (\S+);/.exec(read('deploy/nginx.conf'))?.[1];
    expect(of('COPY')).toContain(`--from=build /project/dist ${served}`);
    expect(of('COPY')).toContain('--from=build /project/deploy/generated generated');
    expect(of('CMD').join()).toContain(`"${of('WORKDIR').at(-1)}/nginx.conf"`);
    expect(of('RUN').join()).toContain(
      `npm run ${Object.keys(scripts).find((name) => scripts[name]?.includes('prepare-server'))}`,
    );
  });

  test('does not run as root, and checks its health at the port of nginx', () => {
    expect(of('USER')).toEqual(['33:33']);
    const port = /listen (\d+);/.exec(read('deploy/nginx.conf'))?.[1];
    expect(of('EXPOSE')).toEqual([port]);
    expect(of('HEALTHCHECK').join()).toContain(`http://127.0.0.1:${port}/healthz`);
    expect(read('deploy/nginx.conf')).toContain('location = /healthz {');
  });
});

test('files generated for servers are not committed', () => {
  expect(isTracked('deploy/generated')).toBe(false);
  expect(isTracked('deploy')).toBe(true);
});
