import type { APIGatewayProxyHandlerV2, SQSHandler } from 'aws-lambda';
import middy from '@middy/core';
import { execSync } from 'node:child_process';

export const page: APIGatewayProxyHandlerV2 = async (request) => {
  const topic = request.queryStringParameters?.topic ?? '';
  if (request.rawPath === '/go') return { statusCode: 302, headers: { Location: topic }, body: '' }; // finding: open-redirect
  if (request.rawPath === '/plain')
    return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: `Topic ${topic}` }; // ok: cross-site-scripting
  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: `<h1>${topic}</h1>` }; // finding: cross-site-scripting
};

export const scans: SQSHandler = async ({ Records }) => {
  for (const { body } of Records) {
    const { file } = JSON.parse(body);
    execSync(`tesseract ${file}`); // finding: command-injection
    execSync(`tesseract ${Number(file)}.png`); // ok: command-injection
  }
};

const listing = async (request: { pathParameters: { folder: string } }) => {
  execSync(`ls ${request.pathParameters.folder}`); // finding: command-injection
  return { statusCode: 204 };
};
export const listed = middy(listing);

// nobody says that this is called by a service
export const cleaning = async (request: { folder: string }) => {
  execSync(`rm -r ${request.folder}`); // ok: command-injection
};
