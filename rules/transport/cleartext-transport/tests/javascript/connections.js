const redis = require('redis');
const amqp = require('amqplib');
const mongoose = require('mongoose');
const mqtt = require('mqtt');
const ldap = require('ldapjs');
const WebSocket = require('ws');
const { MongoClient } = require('mongodb');

async function start() {
  // finding: cleartext-transport
  const cache = redis.createClient({ url: 'redis://cache.eu-central.clinic-cloud.de:6379' });
  // finding: cleartext-transport
  const queue = await amqp.connect('amqp://worker:w0rk@mq.clinic-cloud.de');
  // finding: cleartext-transport
  const sensors = mqtt.connect('mqtt://sensors.clinic-cloud.de');
  // finding: cleartext-transport
  const directory = ldap.createClient({ url: 'ldap://ad.clinic-cloud.de' });
  // finding: cleartext-transport
  const feed = new WebSocket('ws://feed.clinic-cloud.de/live');
  // finding: cleartext-transport
  await mongoose.connect('mongodb://db.clinic-cloud.de:27017/patients');
  return { cache, queue, sensors, directory, feed };
}

async function startEncrypted() {
  // ok: cleartext-transport
  const cache = redis.createClient({ url: 'rediss://cache.eu-central.clinic-cloud.de:6380' });
  // ok: cleartext-transport
  const queue = await amqp.connect('amqps://mq.clinic-cloud.de');
  // ok: cleartext-transport
  const sensors = mqtt.connect('mqtts://sensors.clinic-cloud.de');
  // ok: cleartext-transport
  const directory = ldap.createClient({ url: 'ldaps://ad.clinic-cloud.de' });
  // ok: cleartext-transport
  const feed = new WebSocket('wss://feed.clinic-cloud.de/live');
  // ok: cleartext-transport
  const db = new MongoClient('mongodb://db.clinic-cloud.de:27017/patients?tls=true');
  // ok: cleartext-transport
  const atlas = new MongoClient('mongodb+srv://cluster0.abcde.mongodb.net/patients');
  // ok: cleartext-transport
  await mongoose.connect('mongodb://localhost/patients-dev');
  // ok: cleartext-transport
  const compose = redis.createClient({ url: 'redis://redis:6379' });
  return { cache, queue, sensors, directory, feed, db, atlas, compose };
}

module.exports = { start, startEncrypted };
