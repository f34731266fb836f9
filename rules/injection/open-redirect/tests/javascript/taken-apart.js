// handlers that take the request apart where it comes in
exports.leave = () => {
  return ({ query }, res, next) => {
    if (!query.to) return next();
    // finding: open-redirect
    res.redirect(query.to);
  };
};

exports.back = ({ headers, originalUrl }, response) => {
  // finding: open-redirect
  response.redirect(headers['x-return-to']);
};

// neither is a request: `rows` is no response, and a request has no `onLeave`
exports.rows = ({ query }, rows) => {
  // ok: open-redirect
  rows.redirect(query.to);
};

exports.panel = ({ query, onLeave }, res) => {
  onLeave();
  // ok: open-redirect
  res.redirect(query.to);
};
