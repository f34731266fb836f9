import { ApolloServer } from '@apollo/server';
import { Pool } from 'pg';

const pool = new Pool();

const resolvers = {
  Query: {
    book: async (_: unknown, { title }: { title: string }) => {
      const { rows } = await pool.query(`select * from books where title = '${title}'`); // finding: sql-injection
      return rows;
    },
    one: async (_: unknown, { id }: { id: string }) => {
      const { rows } = await pool.query('select * from books where id = $1', [id]); // ok: sql-injection
      return rows;
    },
  },
};

export const server = new ApolloServer({ typeDefs: 'type Query { book(title: String!): String }', resolvers });
