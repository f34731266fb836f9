# finding: hardcoded-credential
CARRIER = {"account": "ck_live_9fQ2mZx71LrTb4WnVd8KsYp0"}
# ok: hardcoded-credential
CHECKOUT = {"account": "pk_live_9fQ2mZx71LrTb4WnVd8KsYp0"}
# ok: hardcoded-credential
TRIAL = {"account": "ck_test_9fQ2mZx71LrTb4WnVd8KsYp0"}
