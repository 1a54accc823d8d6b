import { ConfigError } from './source-document.ts';

/** What the harvest programs take from the environment. */
export interface Environment {
  hubUrl: string;
  key: string | undefined;
  /** Patterns `host:port` of private hosts that harvests may reach. */
  allowPrivateHosts: string[];
  /** Folder below which a worker reads file sources; none are read without it. */
  filesFolder: string | undefined;
  /** Runs that a worker does at once. */
  runs: number;
  leaseSeconds: number;
  logLevel: string;
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** @throws ConfigError naming every fault at once */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const faults: string[] = [];
  const text = (name: string) => variables[name]?.trim() || undefined;
  const whole = (name: string, usual: number, least: number, most: number) => {
    const number = Number(text(name) ?? usual);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    faults.push(`${name}: a whole number from ${least} to ${most}, not “${variables[name]}”.`);
    return usual;
  };
  const hubUrl = text('HUB_URL') ?? 'http://localhost:4000';
  if (!/^https?:\/\//.test(hubUrl) || !URL.canParse(hubUrl))
    faults.push(`HUB_URL: an http(s) address, not “${hubUrl}”.`);
  const allowPrivateHosts = (text('ALLOW_PRIVATE_HOSTS') ?? '')
    .split(',')
    .flatMap((part) => part.trim() || []);
  for (const pattern of allowPrivateHosts)
    if (!/:(\d+|\*)$/.test(pattern))
      faults.push(`ALLOW_PRIVATE_HOSTS: “${pattern}” is no host:port, e.g. localhost:8080 or 10.0.0.*:443.`);
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!levels.includes(logLevel)) faults.push(`LOG_LEVEL: one of ${levels.join(', ')}, not “${logLevel}”.`);
  const runs = whole('HARVEST_RUNS', 4, 1, 100);
  const leaseSeconds = whole('HARVEST_LEASE_SECONDS', 60, 5, 3600);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    hubUrl,
    key: text('ENVHUB_KEY'),
    allowPrivateHosts,
    filesFolder: text('HARVEST_FILES_DIR'),
    runs,
    leaseSeconds,
    logLevel,
  };
}
