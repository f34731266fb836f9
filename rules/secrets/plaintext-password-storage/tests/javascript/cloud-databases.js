import { DynamoDBDocumentClient, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CosmosClient } from '@azure/cosmos';
import { createClient } from '@supabase/supabase-js';
import bcrypt from 'bcrypt';

const documents = DynamoDBDocumentClient.from({});
const containers = new CosmosClient(process.env.COSMOS).database('desk').container('users');
const tables = createClient('https://desk.example.com', process.env.KEY);

export async function change(user) {
  await documents.send(
    // finding: plaintext-password-storage
    new UpdateCommand({ TableName: 'users', ExpressionAttributeValues: { ':p': user.password } }),
  );
  await documents.send(
    // ok: plaintext-password-storage
    new UpdateCommand({ TableName: 'users', ExpressionAttributeValues: { ':p': await bcrypt.hash(user.password, 12) } }),
  );
  await documents.send(
    // finding: plaintext-password-storage
    new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'users', Item: { password: user.password } } }] }),
  );
}

export async function add(user) {
  // finding: plaintext-password-storage
  await containers.items.create({ id: user.id, password: user.password });
  // finding: plaintext-password-storage
  await tables.from('users').insert({ id: user.id, password: user.password });
  // ok: plaintext-password-storage
  await tables.from('users').insert({ id: user.id, password: await bcrypt.hash(user.password, 12) });
}
