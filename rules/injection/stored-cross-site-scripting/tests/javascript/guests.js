const http = require('http');
const sqlite3 = require('sqlite3');
const mysql = require('mysql');
const he = require('he');

const guests = new sqlite3.Database('guests.db');
const connection = mysql.createConnection({ host: 'localhost', database: 'guests' });

http.createServer((req, res) => {
  res.setHeader('Content-Type', 'text/html');
  guests.all('SELECT name, message FROM guests', (error, rows) => {
    let page = '<ul>';
    for (const row of rows) page += `<li>${row.name}</li>`;
    // finding: stored-cross-site-scripting
    res.end(page + '</ul>');
  });
});

http.createServer((req, res) => {
  connection.query('SELECT message FROM guests LIMIT 1', (error, rows) => {
    // finding: stored-cross-site-scripting
    res.write('<p>' + rows[0].message + '</p>');
    // ok: stored-cross-site-scripting
    res.write('<p>' + he.encode(rows[0].message) + '</p>');
    // ok: stored-cross-site-scripting
    res.end('<p>' + rows.length + ' guests</p>');
  });
});
