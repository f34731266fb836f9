import { Schema, model } from 'mongoose';

export const Member = model('Member', new Schema({ nickname: String, bloodType: String, passwordHash: String }));
