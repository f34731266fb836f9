import { exec, execFile } from 'node:child_process';
import { GraphQLObjectType, GraphQLString } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';

interface PingArgs {
  host: string;
}

// collected by something that loads this file
export const resolvers = {
  Query: {
    ping: (_: unknown, { host }: PingArgs) => {
      // finding: command-injection
      exec(`ping -c 1 ${host}`);
    },
  },
  Mutation: {
    trace: (_: unknown, { host }: PingArgs) => {
      // ok: command-injection
      execFile('traceroute', ['--', host]);
    },
  },
};

// functions of an object that is no table of resolvers
export const probes = {
  Disk: {
    usage: (_: unknown, { mount }: { mount: string }) => {
      // ok: command-injection
      exec(`df ${mount}`);
    },
  },
};

export const Route = new GraphQLObjectType({
  name: 'Query',
  fields: {
    route: {
      type: GraphQLString,
      resolve: (_, { to }) => {
        // finding: command-injection
        exec(`ip route get ${to}`);
      },
    },
  },
});

export const subgraph = buildSubgraphSchema({
  resolvers: {
    Query: {
      // finding: command-injection
      lookup: (_: unknown, { name }: { name: string }) => exec(`dig ${name}`),
    },
  },
} as never);
