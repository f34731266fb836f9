import { Collection, Document, Filter, ObjectId } from 'mongodb';
import { escapeRegExp } from 'lodash';
import { messagesDb } from '../db/mongo';
import type { NewsletterSignup } from '../dto/requests';

export interface Message extends Document {
  thread: ObjectId;
  author: string;
  subject: string;
  body: string;
}

export class MessageRepository {
  private collection<T extends Document = Message>(name = 'messages'): Collection<T> {
    return messagesDb().collection<T>(name);
  }

  search(filter: Filter<Message>): Promise<Message[]> {
    return this.collection().find(filter).limit(50).toArray();
  }

  thread(id: string): Promise<Message[]> {
    return this.collection().find({ thread: new ObjectId(id) }).toArray();
  }

  openWithCode({ email, code }: { email: string; code: string }) {
    return this.collection<Document>('invites').findOne({ email, code });
  }

  redeem(email: unknown, code: unknown) {
    return this.collection<Document>('invites').findOneAndDelete({ email: String(email), code: String(code) });
  }

  byAuthor(author: unknown): Promise<Message[]> {
    if (typeof author !== 'string') {
      return Promise.resolve([]);
    }
    return this.collection().find({ author: { $eq: author } }).toArray();
  }

  inRoom(room: string): Promise<Message[]> {
    return this.collection().find({ $where: `this.room === '${room}'` }).toArray();
  }

  bySubject(term: string): Promise<Message[]> {
    return this.collection().find({ subject: new RegExp(term, 'i') }).toArray();
  }

  byWord(word: string): Promise<Message[]> {
    return this.collection().find({ body: new RegExp(`\\b${escapeRegExp(word)}\\b`, 'i') }).toArray();
  }

  async edit(id: string, changes: Document): Promise<void> {
    await this.collection().updateOne({ _id: new ObjectId(id) as any }, changes);
  }

  async subscribe({ email, dateOfBirth, nationalId, maritalStatus, religion }: NewsletterSignup): Promise<void> {
    await this.collection<Document>('newsletter').insertOne({ email, dateOfBirth, nationalId, maritalStatus, religion });
  }

  async subscribeAddress(email: string): Promise<void> {
    await this.collection<Document>('newsletter').insertOne({ email: String(email), since: new Date() });
  }
}
