export const options = {
  placeholder: {
    // ok: hardcoded-credential
    password: 'accounts:enterPassword',
    // ok: hardcoded-credential
    passphrase: 'accounts:typeItAgain',
  },
  // finding: hardcoded-credential
  password: 'accounts:Tr4mpolin',
};
