import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig, settingNames } from '../src/config.ts';
import { addServe } from '../src/main/commands/serve.ts';
import type { Given } from '../src/main/given.ts';
import { programOn } from '../src/main/program.ts';

/** What is written for those who host a library, held against the program. */
const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What is the program's own, and what Node reads. */
const isKnown = (name: string) => (settingNames as readonly string[]).includes(name) || name === 'NODE_ENV';

interface Service {
  readonly image?: string;
  readonly build?: unknown;
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly command?: readonly string[] | string;
  readonly read_only?: boolean;
  readonly depends_on?: Readonly<Record<string, unknown>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}
const composeFiles = globSync(['compose.yaml', 'deploy/*/compose.yaml'], { cwd: root });
const isOurs = ({ image, build }: Service) => build !== undefined || /^ficarium\b/.test(image ?? '');

/** What of a command line of `serve` the program does not know. */
function unheardIn([command, ...args]: readonly string[]): readonly string[] {
  const program = programOn({ out: process.stdout, err: process.stderr } as Given['terminal'], '0');
  addServe(program, {} as Given);
  const { operands, unknown } = program.commands.find((one) => one.name() === command)!.parseOptions(args);
  return [...operands, ...unknown];
}

/** As Compose fills in what a file leaves open. */
const filled = (value: string) =>
  value.replace(/\$\{\w+(?::-([^}]*)|:\?)?\}/g, (_, otherwise?: string) => otherwise ?? 'stories.example');

/** What is set in the image itself: `ENV` lines. */
const imageSettings = Object.fromEntries(
  [...read('Dockerfile').matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) =>
    line!.split(' ').map((one) => one.split('=') as [string, string]),
  ),
);

test('the image sets what the program reads, runs as nobody of note, and says how it is', () => {
  const dockerfile = read('Dockerfile');
  for (const name of Object.keys(imageSettings)) expect(isKnown(name), name).toBe(true);
  expect(imageSettings).toMatchObject({ FICARIUM_DATA: '/data', FICARIUM_HOST: '0.0.0.0', PORT: '8080' });
  expect(dockerfile).toMatch(/^USER 10001:10001$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  expect(dockerfile).toMatch(/^ENTRYPOINT \["\/usr\/bin\/tini"/m);
  expect(dockerfile).toContain(`EXPOSE ${imageSettings['PORT']}`);
  expect(dockerfile).toContain(`VOLUME ["${imageSettings['FICARIUM_DATA']}"]`);
  // What the packer is given is what npm pack needs.
  for (const [, path] of read('.dockerignore').matchAll(/^!(.+)$/gm))
    expect(existsSync(join(root, path!)), path).toBe(true);
});

describe.each(composeFiles)('%s', (path) => {
  const compose: Compose = parse(read(path), { merge: true });
  const ours = Object.entries(compose.services).filter(([, service]) => isOurs(service));

  test('every setting in it is one that the program reads', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const [name, { environment = {} }] of ours) {
      for (const key of Object.keys(environment)) expect(isKnown(key), `${name}: ${key}`).toBe(true);
      const filledIn = Object.entries(environment).map(([key, value]) => [key, filled(String(value))]);
      expect(() => readConfig(Object.fromEntries(filledIn)), name).not.toThrow();
    }
  });

  test('whoever fills it in is asked for what it needs, and for nothing else', () => {
    const example = join(root, path, '../example.env');
    const asked = existsSync(example) ? [...readFileSync(example, 'utf8').matchAll(/^(\w+)=/gm)] : [];
    const named = new Set([...read(path).matchAll(/\$\{([A-Z_0-9]+)/g)].map(([, name]) => name!));
    if (asked.length > 0) expect(asked.map(([, name]) => name!).sort()).toEqual([...named].sort());
    else for (const name of named) expect(isKnown(name), name).toBe(true);
    expect(read(path)).not.toMatch(/(?:PASSWORD|SECRET|CREDENTIAL): (?!\$\{)/);
  });

  test('the program has the commands that it is started with', () => {
    for (const [name, { command = ['serve'] }] of ours) expect(unheardIn([command].flat()), name).toEqual([]);
  });

  test('who passes visitors on passes them on to those that show pages', () => {
    for (const { environment = {} } of Object.values(compose.services)) {
      const upstreams = environment['FICARIUM_UPSTREAMS'];
      if (upstreams === undefined) continue;
      const web = ours.filter(([, { command }]) => !command?.includes('--jobs')).map(([name]) => name);
      expect(upstreams).toBe(web.map((name) => `${name}:${imageSettings['PORT']}`).join(' '));
      expect(read('deploy/proxy/Caddyfile')).toContain('{$FICARIUM_UPSTREAMS:');
      expect(
        new Set(ours.map(([, { volumes = [] }]) => volumes.find((volume) => volume.endsWith(':/data')))).size,
      ).toBe(1);
    }
  });

  test('folders that settings name are volumes, and every volume is one that is declared', () => {
    for (const [name, { environment = {}, volumes = [], read_only }] of ours) {
      expect(read_only, name).toBe(true);
      const at = volumes.map((volume) => volume.split(':')[1]!);
      expect(at, name).toEqual(expect.arrayContaining(['/data', '/tmp']));
      for (const [key, value] of Object.entries(environment))
        if (/_(?:DATA|BACKUPS|INBOX)$/.test(key)) expect(at, `${name}: ${key}`).toContain(value);
    }
    const used = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0]!).filter((from) => !/^[./]/.test(from)),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes ?? {}).sort());
    for (const { volumes = [] } of Object.values(compose.services))
      for (const volume of volumes)
        if (/^\.{1,2}\//.test(volume)) {
          const from = join(path, '..', volume.split(':')[0]!);
          expect(existsSync(join(root, from)), from).toBe(true);
        }
  });

  test('ports are those that the program listens on, and what a service waits for is there', () => {
    for (const [name, { ports = [] }] of ours)
      for (const port of ports) expect(port.split(':').at(-1), name).toBe(imageSettings['PORT']);
    for (const { depends_on = {} } of Object.values(compose.services))
      for (const name of Object.keys(depends_on)) expect(Object.keys(compose.services)).toContain(name);
  });

  test('Docker Compose reads it, where it is at hand', (context) => {
    const [command, ...args] = composeCommand() ?? [];
    if (!command) return context.skip('there is no docker-compose here');
    const names = [...read(path).matchAll(/\$\{([A-Z_0-9]+):\?/g)].map(([, name]) => [name!, 'stories.example']);
    const { status, stderr } = spawnSync(command, [...args, '-f', join(root, path), 'config', '-q'], {
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(names) },
    });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  });
});

/** How Docker Compose is called here. */
function composeCommand(): readonly string[] | undefined {
  return [['docker', 'compose'], ['docker-compose']].find(
    ([command, ...args]) => spawnSync(command!, [...args, 'version'], { stdio: 'ignore' }).status === 0,
  );
}

test('hadolint has nothing to say of the Dockerfile, where it is at hand', (context) => {
  if (spawnSync('hadolint', ['--version']).error) return context.skip('there is no hadolint here');
  const { status, stdout } = spawnSync('hadolint', [join(root, 'Dockerfile')], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
});

test('the service of systemd runs what the package has, with settings that the program reads', () => {
  const unit = read('deploy/systemd/ficarium.service');
  const settings = [
    ...unit.matchAll(/^Environment=(\w+)=/gm),
    ...read('deploy/systemd/ficarium.env').matchAll(/^(\w+)=/gm),
  ];
  expect(settings.length).toBeGreaterThan(3);
  for (const [, name] of settings) expect(isKnown(name!), name).toBe(true);
  const { bin, files } = JSON.parse(read('package.json'));
  expect(unit).toContain(`/node_modules/.bin/${Object.keys(bin)[0]} serve`);
  for (const [, path] of unit.matchAll(/\/node_modules\/ficarium\/(\S+)/g)) expect(files).toContain(path);
  // `library/second-reader/apart.ts` asks for it: whoever may not is ended on the spot.
  const filters = [...unit.matchAll(/^SystemCallFilter=(.*)$/gm)].map(([, calls]) => calls!.split(' '));
  expect(filters.at(-1)).toContain('setpriority');
  expect(/^StateDirectory=(.*)$/m.exec(unit)?.[1]).toBe(/FICARIUM_DATA=\/var\/lib\/(.*)$/m.exec(unit)?.[1]);
});

test('proxies lead to where the program listens, and take what it takes', () => {
  for (const path of ['deploy/proxy/Caddyfile', 'deploy/proxy/nginx.conf']) {
    expect(read(path), path).toContain('127.0.0.1:8080');
    expect(read(path), path).toMatch(/X-Request-Id/);
    expect(read(path), path).toMatch(/40g/i);
  }
});

test('every figure of what it takes names a bench that there is', () => {
  const named = [...read('docs/hosting.md').matchAll(/(?<=bench -- |`-- )[a-z][a-z-]*/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(existsSync(join(root, `test/bench/${name}.bench.ts`)), name).toBe(true);
});
