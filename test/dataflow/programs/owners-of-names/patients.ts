export class Patient {
  constructor(
    readonly name: string,
    readonly ward: string,
  ) {}
}

export class Ward {
  constructor(readonly name: string) {}
}
