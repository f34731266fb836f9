export default function plain(ask) {
  // ok: cross-site-scripting
  return (req, res) => res.json({ text: ask(req) });
}
