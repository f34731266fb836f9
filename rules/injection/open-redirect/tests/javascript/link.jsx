import { useSearchParams, Link } from 'react-router-dom';

export function Back() {
  const [params] = useSearchParams();
  const target = params.get('back');
  return (
    <nav>
      {/* finding: open-redirect */}
      <a href={target}>Back</a>
      {/* ok: open-redirect */}
      <a href={'/items/' + target}>Item</a>
      {/* ok: open-redirect */}
      <a href="/help">{target}</a>
    </nav>
  );
}
