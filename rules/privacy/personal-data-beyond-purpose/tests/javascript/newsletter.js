const { Pool } = require('pg');
const pool = new Pool();

async function subscribe(form) {
  // finding: personal-data-beyond-purpose
  await pool.query('INSERT INTO newsletter (email, birth_date, passport_number) VALUES ($1, $2, $3)', [
    form.email,
    form.birthDate,
    form.passportNumber,
  ]);
}

async function subscribeAddress(form) {
  // ok: personal-data-beyond-purpose
  await pool.query('INSERT INTO newsletter (email, first_name, since) VALUES ($1, $2, now())', [form.email, form.firstName]);
}

async function register(form) {
  // ok: personal-data-beyond-purpose
  await pool.query('INSERT INTO guests (email, birth_date, passport_number, newsletter) VALUES ($1, $2, $3, $4)', [
    form.email,
    form.birthDate,
    form.passportNumber,
    form.newsletter,
  ]);
}

module.exports = { subscribe, subscribeAddress, register };
