import type { APIGatewayProxyEvent } from 'aws-lambda';

export const handler = async (event: APIGatewayProxyEvent) => {
  // the route as the project wrote it
  // ok: polynomial-regular-expression
  const names = event.resource.match(/\{(.*?)\}/g);
  // finding: polynomial-regular-expression
  const text = event.body.replace(/\s+$/, '');
  return { statusCode: 200, body: JSON.stringify({ names, text }) };
};
