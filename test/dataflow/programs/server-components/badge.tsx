export function Badge({ guest }: { guest: { nickname: string | null } }) {
  return <b>{guest.nickname}</b>;
}
