export { type AgentOptions, runAgent } from './agent.ts';
export { connectors } from './connectors/index.ts';
export type { Answer, Connector, Json, MapContext, Mapped, Read, SourceIo } from './contract.ts';
export { SourceError } from './contract.ts';
export { type HarvestContext, harvest } from './harvest.ts';
export { type Report, type RunOptions, type RunResult, runSource } from './run/run-source.ts';
