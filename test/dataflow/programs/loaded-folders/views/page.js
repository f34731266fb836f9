export default function page(ask) {
  // finding: cross-site-scripting
  return (req, res) => res.send(`<p>${ask(req)}</p>`);
}
