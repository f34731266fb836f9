export class LoginDto {
  contractNumber!: string;
  pin!: string;
}

/** Of a board: where it has its pin. */
export class StampDto {
  contractNumber!: string;
  pin!: string;
}
