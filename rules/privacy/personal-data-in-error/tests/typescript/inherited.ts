interface Holder {
  id: string;
  email: string;
}

abstract class DomainError extends Error {
  abstract readonly code: string;
}

export class TakenError extends DomainError {
  readonly code = 'CONFLICT';

  constructor(berth: string, holder: Holder) {
    // finding: personal-data-in-error
    super(`Berth ${berth} is let to ${holder.email}`);
  }
}

export class LetError extends DomainError {
  readonly code = 'CONFLICT';

  constructor(berth: string, holder: Holder) {
    // ok: personal-data-in-error
    super(`Berth ${berth} is let, see contract ${holder.id}`);
  }
}

class RequestError extends Error {}
class ConflictError extends RequestError {}

export function refuse(holder: Holder): never {
  // finding: personal-data-in-error
  throw new ConflictError(`let to ${holder.email}`);
}

export function refuseById(holder: Holder): never {
  // ok: personal-data-in-error
  throw new ConflictError(`let, see contract ${holder.id}`);
}

class Card {}

class HolderCard extends Card {
  constructor(readonly email: string) {
    super();
  }
}

export function show(holder: Holder): Card {
  // ok: personal-data-in-error
  return new HolderCard(holder.email);
}
