import Dexie from 'dexie';
import localforage from 'localforage';
import PouchDB from 'pouchdb';
import { createStore, set, setMany } from 'idb-keyval';

const drafts = localforage.createInstance({ name: 'intake', storeName: 'drafts' });
const database = new Dexie('desk');
const documents = new PouchDB('desk');
const forms = createStore('desk', 'forms');

export function keep(user) {
  // finding: personal-data-in-browser-storage
  drafts.setItem('account', user.iban);
  // ok: personal-data-in-browser-storage
  drafts.setItem('page', user.page);
  // finding: personal-data-in-browser-storage
  database.people.put({ id: 1, email: user.email });
  // ok: personal-data-in-browser-storage
  database.people.put({ id: 1, steps: user.steps });
  // finding: personal-data-in-browser-storage
  documents.put({ _id: '1', phone: user.phoneNumber });
  // finding: personal-data-in-browser-storage
  setMany([['account', user.iban]]);
  // finding: personal-data-in-browser-storage
  set('account', user.iban, forms);
  // ok: personal-data-in-browser-storage
  set('page', user.page, forms);
}
