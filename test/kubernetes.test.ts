import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readConfig, settingNames } from '../src/config.ts';

/** What is said to Kubernetes, held against itself and against the program. */
const root = join(import.meta.dirname, '..');
const COMPONENT = 'app.kubernetes.io/component';

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}
interface Container {
  readonly image: string;
  readonly args: readonly string[];
  readonly envFrom: readonly Readonly<Record<string, { readonly name: string }>>[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe: Probe;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

const manifests = globSync('deploy/kubernetes/*.yaml', { cwd: root }).flatMap((path) =>
  parseAllDocuments(readFileSync(join(root, path), 'utf8')).map((document) => {
    expect(document.errors, path).toEqual([]);
    return document.toJS();
  }),
);
const names = manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
const settings: Record<string, string> = Object.assign(
  {},
  ...manifests.map(({ kind, data, stringData }) =>
    kind === 'ConfigMap' || kind === 'Secret' ? (data ?? stringData) : {},
  ),
);
interface Pod {
  readonly replicas: number;
  readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly template: { readonly metadata: { readonly labels: Readonly<Record<string, string>> } };
  readonly spec: {
    readonly securityContext: object;
    readonly terminationGracePeriodSeconds: number;
    readonly volumes: readonly ({ readonly name: string } & Claim)[];
  };
  readonly container: Container;
}
interface Claim {
  readonly persistentVolumeClaim?: { readonly claimName: string };
}
const pods: readonly Pod[] = manifests
  .filter(({ spec }) => spec?.template)
  .map(({ spec }) => ({ spec: spec.template.spec, ...spec, container: spec.template.spec.containers[0] as Container }));
const podOf = (selector: Readonly<Record<string, string>>) =>
  pods.find(({ template }) =>
    Object.entries(selector).every(([label, value]) => template.metadata.labels[label] === value),
  );

test('every setting is one that the program reads, and it takes them as they stand', () => {
  expect(Object.keys(settings).filter((name) => !(settingNames as readonly string[]).includes(name))).toEqual([]);
  const config = readConfig(settings);
  expect([config.bucket?.bucket, config.proxies, config.metrics?.host]).toEqual(['ficarium', 1, '0.0.0.0']);
  expect(config.databaseUrl && config.search).toBeTruthy();
});

test('pages on several pods and jobs on one: neither root, nothing written outside of what is theirs, told to end in time', () => {
  expect(pods.map(({ container, replicas }) => [container.args.join(' '), replicas > 1])).toEqual([
    ['serve --web', true],
    ['serve --jobs', false],
  ]);
  for (const { spec, container } of pods) {
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001, fsGroup: 10001 });
    expect(container).toMatchObject({
      securityContext: {
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      },
    });
    const mounts = new Map(container.volumeMounts.map(({ mountPath, name }) => [mountPath, name]));
    expect([...mounts.keys()]).toEqual(expect.arrayContaining(['/data', '/tmp']));
    if (settings['FICARIUM_BACKUPS']) expect([...mounts.keys()]).toContain(settings['FICARIUM_BACKUPS']);
    const volumes = new Map(spec.volumes.map(({ name, ...kind }) => [name, kind as Claim]));
    for (const name of mounts.values()) expect([...volumes.keys()]).toContain(name);
    for (const { persistentVolumeClaim: claim } of volumes.values())
      if (claim) expect(names).toContain(`PersistentVolumeClaim/${claim.claimName}`);
    // What is sent through the page is taken in by another pod.
    expect(volumes.get(mounts.get('/data')!)).toEqual({ persistentVolumeClaim: { claimName: 'ficarium' } });
    // Its doors stay open that long, then whoever waits is answered within ten seconds.
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(Number(settings['FICARIUM_DRAIN']) + 10);
  }
  const claim = manifests.find(
    ({ kind, metadata }) => kind === 'PersistentVolumeClaim' && metadata.name === 'ficarium',
  );
  expect(claim.spec.accessModes).toEqual(['ReadWriteMany']);
});

test('probes ask where the program answers: at the port of pages, or of figures where it shows none', () => {
  const [image] = /(?<=FICARIUM_HOST=0\.0\.0\.0 PORT=)\d+/.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))!;
  for (const { container } of pods) {
    const ports = Object.fromEntries(container.ports.map(({ name, containerPort }) => [name, containerPort]));
    expect(ports['metrics']).toBe(readConfig(settings).metrics?.port);
    if (ports['http'] !== undefined) expect(ports['http']).toBe(Number(image));
    const asked = [container.startupProbe, container.livenessProbe, container.readinessProbe].map(
      ({ httpGet }) => httpGet,
    );
    expect(asked.map(({ path }) => path)).toEqual(['/livez', '/livez', '/readyz']);
    const shows = container.args.includes('--web') ? 'http' : 'metrics';
    expect(new Set(asked.map(({ port }) => port))).toEqual(new Set([shows]));
    expect(Object.keys(ports)).toContain(shows);
  }
});

test('what names another names one that is there', () => {
  expect(new Set(names).size).toBe(names.length);
  for (const { selector, template, container } of pods) {
    expect(template.metadata.labels).toMatchObject(selector.matchLabels);
    for (const { secretRef, configMapRef } of container.envFrom)
      expect(names).toContain(secretRef ? `Secret/${secretRef.name}` : `ConfigMap/${configMapRef!.name}`);
  }
  expect(new Set(manifests.slice(1).map(({ metadata }) => metadata.namespace))).toEqual(new Set(['ficarium']));
  for (const { kind, spec } of manifests) {
    if (kind === 'Service') {
      const shown = podOf(spec.selector)!.container.ports.map(({ name }) => name);
      for (const { targetPort } of spec.ports) expect(shown).toContain(targetPort);
      expect(spec.selector[COMPONENT]).toBe('web');
    }
    if (kind === 'PodDisruptionBudget')
      expect(podOf(spec.selector.matchLabels)!.replicas).toBeGreaterThan(spec.minAvailable);
    if (kind === 'Ingress')
      for (const { http } of spec.rules)
        for (const { backend } of http.paths) {
          const service = manifests.find((one) => one.kind === 'Service' && one.metadata.name === backend.service.name);
          expect(service.spec.ports).toContainEqual(expect.objectContaining({ name: backend.service.port.name }));
        }
  }
});
