import { Type } from '@sinclair/typebox';

const Code = Type.String({ pattern: '^[0-9a-f-]{36}$' });

export const ByCode = Type.Object({ code: Code });
export const ByText = Type.Object({ register: Type.Optional(Type.String({ maxLength: 12 })), filter: Type.Any() });
export const BerthCard = Type.Object({ code: Type.String(), pier: Type.String() });
export const BerthCards = Type.Object({ berths: Type.Array(BerthCard), total: Type.Integer() });
export const Open = Type.Object({ code: Type.String() }, { additionalProperties: true });
