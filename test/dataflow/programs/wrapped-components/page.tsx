import { useSearchParams } from 'next/navigation';
import { Card, Title } from './card';

export function Page() {
  const parameters = useSearchParams();
  return (
    <>
      <Card markup={parameters.get('card') ?? ''} />
      <Title markup={parameters.get('title') ?? ''} />
    </>
  );
}
