import { Pool } from 'pg';
import mysql from 'mysql2/promise';
import { Sequelize } from 'sequelize';
import nodemailer from 'nodemailer';
import Stripe from 'stripe';
import { SignJWT } from 'jose';
import OpenAI from 'openai';
import { Strategy as JwtStrategy, ExtractJwt } from 'passport-jwt';
import { Strategy as GoogleStrategy } from 'passport-google-oauth20';

// finding: hardcoded-credential-argument
export const pool = new Pool({ host: 'db', user: 'app', password: 'app' });

export async function connect() {
  // finding: hardcoded-credential-argument
  return mysql.createConnection({ host: 'db', user: 'root', password: 'root' });
}

// finding: hardcoded-credential-argument
export const orm = new Sequelize('clinic', 'root', 'toor', { dialect: 'mysql' });

// finding: hardcoded-credential-argument
export const mail = nodemailer.createTransport({ host: 'mail', auth: { user: 'a', pass: 'hunter2' } });

// finding: hardcoded-credential-argument
export const jwt = new JwtStrategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: 'dev' }, check);

// finding: hardcoded-credential-argument
export const google = new GoogleStrategy({ clientID: process.env.GOOGLE_ID!, clientSecret: 'abc123', callbackURL: '/cb' }, check);

// ok: hardcoded-credential-argument
export const safePool = new Pool({ host: 'db', user: 'app', password: process.env.PGPASSWORD });

// ok: hardcoded-credential-argument
export const byUrl = new Pool({ connectionString: process.env.DATABASE_URL });

// ok: hardcoded-credential-argument
export const safeOrm = new Sequelize('clinic', 'app', process.env.DB_PASSWORD ?? '', { dialect: 'mysql' });

// ok: hardcoded-credential-argument
export const emptyPassword = mysql.createPool({ host: 'localhost', user: 'root', password: '' });

// ok: hardcoded-credential-argument
export const stripe = new Stripe(process.env.STRIPE_KEY as string);

// ok: hardcoded-credential-argument
export const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

function check(_profile: unknown, done: (error: null, user: object) => void): void {
  done(null, {});
}

const utf8 = new TextEncoder();
// finding: hardcoded-credential-argument
const gateKey = utf8.encode('g4te-0f-the-harbour-19');
const quayKey = utf8.encode(process.env.QUAY_KEY); // ok: hardcoded-credential-argument

export function pass(berth: string) {
  return new SignJWT({ berth }).setProtectedHeader({ alg: 'HS256' }).sign(gateKey);
}

export function quayPass(berth: string) {
  return new SignJWT({ berth }).setProtectedHeader({ alg: 'HS256' }).sign(quayKey);
}
