import { counted } from '../../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  oldPassword: 'Current password',
  oldPasswordRequired: 'Enter your current password',
  newPassword: 'New password',
  passwordRule: (minPasswordLength) =>
    `At least ${counted(minPasswordLength, 'character', 'characters')}. A sentence will do; symbols are not needed`,
  newPasswordRequired: 'Enter a new password',
  repeatPassword: 'Repeat new password',
  passwordsDiffer: 'The two passwords differ',
  passwordChanged: 'Password changed. You have been signed out everywhere else',
  changePassword: 'Change password',
  change: 'Change',
  motto: 'When people call, government answers',
  account: 'Account',
  accountRequired: 'Enter your account',
  password: 'Password',
  passwordRequired: 'Enter your password',
  signIn: 'Sign in',
  viewPublicResponses: 'View public government responses',
  setOwnPassword: 'Set your own password',
  passwordDueIntro: (session) =>
    `${session}, your current password was given to you by someone else. Set one that only you know before you start.`,
  setAndEnter: 'Set and continue',
  signOut: 'Sign out',
};
