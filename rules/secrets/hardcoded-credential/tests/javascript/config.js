const config = {
  database: {
    user: 'portal',
    // finding: hardcoded-credential
    password: 'k7!vQzRt2wLp',
  },
  // finding: hardcoded-credential
  jwtSecret: 'pineapple-forty-two-lanterns',
  // finding: hardcoded-credential
  stripeApiKey: 'pk9f83hf0a83hf7a6d5s4d',
};

// finding: hardcoded-credential
const ACCESS_TOKEN = '7f3a9c1e5b2d48069af1c3e7';

// finding: hardcoded-credential
config.clientSecret = 'Zt8Kq2LmXw5vB1nR';

// finding: hardcoded-credential
const github = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';

// finding: hardcoded-credential
const aws = { id: 'AKIAJ4X7PQ2MZLTR5WNB' };

// finding: hardcoded-credential
const url = 'postgres://billing:Gh72kLwq@db.clinic.de:5432/billing';

// finding: hardcoded-credential
const header = 'Basic cG9ydGFsOkdoNzJrTHdx';

function connect({ password = 'Sommer2024!' } = {}) { // finding: hardcoded-credential
  return password;
}

// finding: hardcoded-credential
const passwort = process.env.DB_PASSWORT || 'Winter-2023-x';

function check(user) {
  // finding: hardcoded-credential
  return user.password === 'letmein99';
}

module.exports = { config, ACCESS_TOKEN, github, aws, url, header, connect, passwort, check };
