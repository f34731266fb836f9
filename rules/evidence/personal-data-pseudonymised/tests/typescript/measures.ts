const maskEmail = (email) => email.replace(/.+@/, '***@');

export const greet = (user) => {
  // finding: personal-data-pseudonymised
  console.log('hello', maskEmail(user.email));
  // ok: personal-data-pseudonymised
  console.log('hello', user.email);
  // ok: personal-data-pseudonymised
  console.log('hello');
};
