export const QUEUES = { labels: 'labels', exports: 'exports' } as const;
export const PARCEL_SENT = 'parcel.sent';
export class ParcelLost {
  constructor(
    readonly depot: string,
    readonly count: number,
  ) {}
}
