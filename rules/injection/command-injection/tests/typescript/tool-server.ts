import { exec, execFile } from 'node:child_process';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { tool as agentTool } from 'ai';
import { tool } from '@langchain/core/tools';
import { z } from 'zod';

const server = new McpServer({ name: 'media', version: '1.2.0' });

server.tool('thumbnail', { file: z.string(), width: z.number().int() }, async ({ file, width }) => {
  exec(`convert -resize ${width} ${file} thumb.png`); // finding: command-injection
  return { content: [] };
});

server.tool('rotate', 'Turns a picture', { file: z.string(), by: z.enum(['90', '180']) }, async ({ file, by }) => {
  exec(`convert -rotate ${by} in.png out.png`); // ok: command-injection
  exec(`convert ${file} out.png`); // finding: command-injection
  return { content: [] };
});

server.registerTool(
  'scale',
  { title: 'Scale', inputSchema: { file: z.string(), factor: z.number() } },
  async ({ file, factor }) => {
    exec(`convert -scale ${factor} in.png out.png`); // ok: command-injection
    execFile('convert', [file, 'out.png']); // ok: command-injection
    exec(`convert ${file} out.png`); // finding: command-injection
    return { content: [] };
  },
);

server.resource('picture', new ResourceTemplate('picture://{name}', { list: undefined }), async (uri, { name }) => {
  exec(`identify ${name}`); // finding: command-injection
  return { contents: [{ uri: uri.href, text: '' }] };
});

const low = new Server({ name: 'media', version: '1.2.0' }, { capabilities: { tools: {} } });

low.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: given } = request.params;
  if (name !== 'identify') throw new Error('unknown tool');
  exec(`identify ${given.file}`); // finding: command-injection
  exec(`identify --tool ${name}`); // ok: command-injection
  return { content: [] };
});

export const crop = agentTool({
  description: 'Cuts a picture',
  inputSchema: z.object({ file: z.string(), side: z.enum(['left', 'right']) }),
  execute: async ({ file, side }) => {
    exec(`convert -gravity ${side} in.png out.png`); // ok: command-injection
    exec(`convert ${file} out.png`); // finding: command-injection
    return 'done';
  },
});

export const blur = tool(
  async ({ file, radius }) => {
    exec(`convert -blur ${radius} in.png out.png`); // ok: command-injection
    exec(`convert ${file} out.png`); // finding: command-injection
    return 'done';
  },
  { name: 'blur', schema: z.object({ file: z.string(), radius: z.number() }) },
);
