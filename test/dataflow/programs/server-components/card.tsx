'use client';

export function Card({ guest }: { guest: { nickname: string | null } }) {
  return <p>{guest.nickname}</p>;
}
