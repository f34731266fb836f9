export interface Repository {
  find(): string;
  table(): string;
}
