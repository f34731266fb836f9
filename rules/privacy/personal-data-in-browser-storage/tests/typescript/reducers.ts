import { combineReducers, createSlice } from '@reduxjs/toolkit';
import { persistReducer } from 'redux-persist';
import storage from 'redux-persist/lib/storage';

interface MemberState {
  email: string;
  birthDate: string | null;
}

const initialState: MemberState = { email: '', birthDate: null };

const memberSlice = createSlice({
  name: 'member',
  initialState,
  reducers: {
    signedIn(state, action: { payload: MemberState }) {
      state.email = action.payload.email;
    },
  },
});

const viewSlice = createSlice({ name: 'view', initialState: { theme: 'dark', columns: 3 }, reducers: {} });

const root = combineReducers({ member: memberSlice.reducer, view: viewSlice.reducer });

// finding: personal-data-in-browser-storage
export const everything = persistReducer({ key: 'root', storage }, root);

// ok: personal-data-in-browser-storage
export const view = persistReducer({ key: 'root', storage, whitelist: ['view'] }, root);

// ok: personal-data-in-browser-storage
export const others = persistReducer({ key: 'root', storage, blacklist: ['member'] }, root);

// finding: personal-data-in-browser-storage
export const member = persistReducer({ key: 'member', storage, whitelist: ['email'] }, memberSlice.reducer);

// ok: personal-data-in-browser-storage
export const look = persistReducer({ key: 'view', storage }, viewSlice.reducer);
