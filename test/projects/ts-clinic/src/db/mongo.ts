import { MongoClient } from 'mongodb';
import mongoose, { Schema } from 'mongoose';
import { hashPassword } from '../lib/hashing';

const MESSAGES_URL = 'mongodb://svc_messages:h7Kq2-Vogelsang@mongo.lindenhof-clinics.com:27017/messages';

const client = new MongoClient(MESSAGES_URL, { maxPoolSize: 10 });

export const messagesDb = () => client.db('messages');

export async function connectPortal(url = process.env.PORTAL_MONGO_URL ?? 'mongodb://localhost:27017/portal') {
  await client.connect();
  await mongoose.connect(url);
}

const portalAccountSchema = new Schema({
  email: { type: String, index: true },
  password: String,
  clinicId: Number,
  theme: { type: String, default: 'light' },
});

portalAccountSchema.pre('save', async function () {
  if (this.isModified('password') && this.password) {
    this.password = await hashPassword(this.password);
  }
});

const kioskSchema = new Schema({
  name: { type: String, unique: true },
  password: String,
  room: String,
});

export const PortalAccount = mongoose.model('PortalAccount', portalAccountSchema);
export const Kiosk = mongoose.model('Kiosk', kioskSchema);
