import { createRelay, type Guard, type Relay } from '@envhub/outbound';
import { type Circuit, createCircuit } from './circuit.ts';

/** One server of a service as this process knows it: its connections, and how it has been of late. */
export interface Server {
  relay: Relay;
  circuit: Circuit;
  /** Calls that are under way. */
  active: number;
}

/** Servers of services by service and version; one whose address or limits change is another. */
export function createServers(guard: Guard) {
  const known = new Map<string, { signature: string; server: Server }>();

  return {
    /** @throws OutboundError `address-refused` */
    of(key: string, base: URL, limits: { connections: number; connectWithin: number }): Server {
      const signature = JSON.stringify([base.origin, limits]);
      const before = known.get(key);
      if (before?.signature === signature) return before.server;
      const server = {
        relay: createRelay(guard, { url: base, ...limits }),
        circuit: createCircuit(),
        active: 0,
      };
      known.set(key, { signature, server });
      // What is under way goes on over the old connections.
      if (before) void before.server.relay.end();
      return server;
    },

    /** Of a service's server, when it was called in this process. */
    circuitOf: (key: string) => known.get(key)?.server.circuit.state(),

    async close(): Promise<void> {
      await Promise.all([...known.values()].map(({ server }) => server.relay.close()));
    },
  };
}

export type Servers = ReturnType<typeof createServers>;
