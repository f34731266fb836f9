def login():
    # finding: cleartext-form
    return "<form action='http://sso.shop.com/check' method='post'><input name='password' type='password'></form>"


def search():
    # ok: cleartext-form
    return "<form action='/search'><input name='q'></form>"
