# ok: hardcoded-credential
RATES = {"change_password": "5/m/user", "login": "30/m/ip"}
# ok: hardcoded-credential
RESET_PASSWORD = "20/m/ip,5/m/key"
# finding: hardcoded-credential
ADMIN_PASSWORD = "20/m/ip,5/m/key"
