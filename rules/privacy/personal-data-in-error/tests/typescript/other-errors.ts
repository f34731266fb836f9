import { GraphQLError } from 'graphql';
import { ProblemException } from '@acme/problems';

interface Pupil {
  id: string;
  fullName: string;
  guardianPhone: string;
}

export async function move(pupils: { one(id: string): Promise<Pupil> }, id: string): Promise<void> {
  const pupil = await pupils.one(id);
  // finding: personal-data-in-error
  if (pupil.id === '') throw new GraphQLError('not possible', { extensions: { code: 'BAD', pupil } });
  // ok: personal-data-in-error
  if (pupil.id === '1') throw new GraphQLError('not possible', { extensions: { code: 'BAD', pupil: pupil.id } });
  // finding: personal-data-in-error
  if (pupil.id === '2') throw new ProblemException(409, `${pupil.guardianPhone} is taken`);
  // ok: personal-data-in-error
  throw new ProblemException(409, `${pupil.id} is taken`);
}
