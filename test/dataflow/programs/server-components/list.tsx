import { Badge } from './badge';
import { Card } from './card';
import { db, guests } from './tables';

export default async function List() {
  const [guest] = await db.select().from(guests).limit(1);
  const [named] = await db.select({ nickname: guests.nickname }).from(guests).limit(1);
  return (
    <div>
      {/* finding: sensitive-record-in-response */}
      <Card guest={guest} />
      {/* ok: sensitive-record-in-response */}
      <Card guest={named} />
      {/* ok: sensitive-record-in-response */}
      <Card guest={{ nickname: guest.nickname }} />
      {/* ok: sensitive-record-in-response */}
      <Badge guest={guest} />
    </div>
  );
}
