// finding: cleartext-form
export const login = '<form action="http://sso.shop.com/check" method="post">';
// ok: cleartext-form
export const logout = '<form action="https://sso.shop.com/out" method="post">';
