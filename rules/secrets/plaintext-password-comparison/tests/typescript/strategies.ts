import bcrypt from 'bcrypt';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { keepers } from './keepers';

passport.use(
  'gate',
  new Strategy({ usernameField: 'badge' }, async (badge, given, done) => {
    const keeper = await keepers.byBadge(badge);
    // finding: plaintext-password-comparison
    if (keeper.password !== given) return done(null, false);
    return done(null, keeper);
  }),
);

passport.use(
  'tower',
  new Strategy(async (badge, given, done) => {
    const keeper = await keepers.byBadge(badge);
    // ok: plaintext-password-comparison
    if (!(await bcrypt.compare(given, keeper.password))) return done(null, false);
    return done(null, keeper);
  }),
);

passport.use(
  'pier',
  new Strategy({ passReqToCallback: true }, async (req, badge, given, done) => {
    const keeper = await keepers.byBadge(badge);
    // ok: plaintext-password-comparison
    if (keeper.badge !== badge || keeper.pier !== req.params.pier) return done(null, false);
    // finding: plaintext-password-comparison
    return done(null, keeper.password === given ? keeper : false);
  }),
);
