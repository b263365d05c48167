/** Figures about a program that runs, in the text that Prometheus reads (exposition format 0.0.4). */
export interface Metrics {
  /** Adds one. @param labels values in the order of the names that it was made with */
  count(name: string, ...labels: readonly string[]): void;
  /** Adds a time to a histogram. */
  time(name: string, seconds: number, ...labels: readonly string[]): void;
  /** Everything as text; figures that are looked up are looked up now. */
  text(): Promise<string>;
}

/** What is counted as it happens, and what is looked up when somebody asks. */
export interface MetricsOf {
  readonly counters: Readonly<Record<string, Told>>;
  readonly histograms: Readonly<Record<string, Told & { readonly buckets: readonly number[] }>>;
  /** Several at a time; one that fails leaves its figures out. */
  readonly gauges: readonly (() => Promise<readonly Gauge[]> | readonly Gauge[])[];
}
interface Told {
  readonly help: string;
  readonly labels: readonly string[];
}
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
  /** It only grows. */
  readonly counts?: boolean;
}

/** Different combinations of labels of one figure; beyond them nothing new is counted: labels are ours, and few. */
const MOST_SERIES = 2000;

export function metricsOf({ counters, histograms, gauges }: MetricsOf): Metrics {
  const counts = new Map(Object.keys(counters).map((name) => [name, new Map<string, number>()]));
  const times = new Map(
    Object.keys(histograms).map((name) => [name, new Map<string, { sum: number; in: number[] }>()]),
  );
  return {
    count(name, ...labels) {
      const of = counts.get(name)!;
      const key = JSON.stringify(labels);
      if (of.has(key) || of.size < MOST_SERIES) of.set(key, (of.get(key) ?? 0) + 1);
    },
    time(name, seconds, ...labels) {
      const of = times.get(name)!;
      const { buckets } = histograms[name]!;
      const key = JSON.stringify(labels);
      let one = of.get(key);
      if (!one) {
        if (of.size >= MOST_SERIES) return;
        one = { sum: 0, in: new Array(buckets.length + 1).fill(0) };
        of.set(key, one);
      }
      one.sum += seconds;
      const at = buckets.findIndex((most) => seconds <= most);
      one.in[at < 0 ? buckets.length : at]!++;
    },
    async text() {
      const lines: string[] = [];
      for (const [name, of] of counts) {
        const { help, labels } = counters[name]!;
        lines.push(...headOf(name, help, 'counter'));
        for (const [key, value] of of) lines.push(`${name}${labelled(labels, JSON.parse(key))} ${value}`);
      }
      for (const [name, of] of times) {
        const { help, labels, buckets } = histograms[name]!;
        lines.push(...headOf(name, help, 'histogram'));
        for (const [key, one] of of) {
          const values: string[] = JSON.parse(key);
          let sum = 0;
          for (const [i, n] of one.in.entries()) {
            sum += n;
            lines.push(
              `${name}_bucket${labelled([...labels, 'le'], [...values, String(buckets[i] ?? '+Inf')])} ${sum}`,
            );
          }
          lines.push(
            `${name}_sum${labelled(labels, values)} ${one.sum}`,
            `${name}_count${labelled(labels, values)} ${sum}`,
          );
        }
      }
      const told = new Set<string>();
      for (const look of gauges)
        for (const { name, help, value, labels = {}, counts } of await Promise.resolve()
          .then(look)
          .catch(() => [])) {
          if (!told.has(name)) lines.push(...headOf(name, help, counts ? 'counter' : 'gauge'));
          told.add(name);
          lines.push(`${name}${labelled(Object.keys(labels), Object.values(labels))} ${value}`);
        }
      return `${lines.join('\n')}\n`;
    },
  };
}

const headOf = (name: string, help: string, type: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

const labelled = (names: readonly string[], values: readonly string[]): string =>
  names.length === 0
    ? ''
    : `{${names.map((name, i) => `${name}="${(values[i] ?? '').replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"')}"`).join(',')}}`;
