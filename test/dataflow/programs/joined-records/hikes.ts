import { Schema, model } from 'mongoose';
import { Member } from './members';

const hikeSchema = new Schema({
  slug: String,
  leader: { type: Schema.Types.ObjectId, ref: 'Member' },
  walkers: [{ type: Schema.Types.ObjectId, ref: 'Member' }],
});

hikeSchema.statics.shown = function (slug: string) {
  return this.findOne({ slug }).select('-walkers').populate('leader').lean();
};

export const Hike = model('Hike', hikeSchema);
export { Member };
