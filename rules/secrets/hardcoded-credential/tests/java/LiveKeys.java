class LiveKeys {
  // finding: hardcoded-credential
  static final String CARRIER = "ck_live_9fQ2mZx71LrTb4WnVd8KsYp0";
  // ok: hardcoded-credential
  static final String CHECKOUT = "pk_live_9fQ2mZx71LrTb4WnVd8KsYp0";
  // ok: hardcoded-credential
  static final String TRIAL = "ck_test_9fQ2mZx71LrTb4WnVd8KsYp0";
}
