import { Request, Response, Router } from 'express';
import { audit, logger, oneLine } from '../lib/logger';
import { localPath } from '../lib/http-client';
import { setActor } from '../integrations/error-tracking';
import { StaffAccountDto } from '../dto/requests';
import { Mailer } from '../mail/mailer';
import { wrap } from '../middleware/errors';
import { forget, issueKioskToken, issuePortalToken, issueRememberToken, rememberTarget } from '../middleware/session';
import { AuthService, DirectoryService } from '../services/auth.service';

const MESSAGES = {
  passwordHint: 'Das Passwort braucht mindestens 12 Zeichen',
  resetPath: '/auth/reset-password',
};

export class AuthController {
  readonly router = Router();

  constructor(
    private readonly auth = new AuthService(),
    private readonly directory = new DirectoryService(),
    private readonly mailer = new Mailer(),
  ) {
    this.router.get('/login', rememberTarget, wrap(this.form));
    this.router.post('/login', wrap(this.login));
    this.router.post('/login/hashed', wrap(this.loginHashed));
    this.router.post('/login/directory', wrap(this.loginDirectory));
    this.router.post('/login/kiosk', wrap(this.loginKiosk));
    this.router.post('/logout', wrap(this.logout));
    this.router.get('/directory', wrap(this.lookup));
    this.router.post('/staff', wrap(this.createStaff));
    this.router.post('/kiosks', wrap(this.createKiosk));
    this.router.post('/portal', wrap(this.createPortal));
    this.router.post('/password', wrap(this.password));
    this.router.post('/reset', wrap(this.reset));
  }

  private form = (_req: Request, res: Response) => {
    res.json({ hint: MESSAGES.passwordHint, action: MESSAGES.resetPath });
  };

  private login = async (req: Request, res: Response) => {
    logger.debug({ body: req.body }, 'login attempt');
    const { username, password, remember } = req.body;
    const member = await this.auth.login(username, password);
    req.session.staffId = member.id;
    setActor({ id: member.id, username, email: `${username}@lindenhof-clinics.com` });
    if (remember) {
      issueRememberToken(res, this.auth.resetToken().token);
    }
    res.redirect(req.session.returnTo ?? '/calendar');
  };

  private loginHashed = async (req: Request, res: Response) => {
    const { password, ...rest } = req.body as { password: string; username: string; next?: string };
    const member = await this.auth.loginHashed(rest.username, password);
    req.session.staffId = member.id;
    logger.info({ fields: Object.keys(rest) }, 'login');
    res.redirect(localPath(rest.next, '/calendar'));
  };

  private loginDirectory = async (req: Request, res: Response) => {
    const { username, password } = req.body;
    await this.directory.bind(username, password);
    logger.info({ credentials: { password, kind: 'directory' } }, 'bound');
    res.sendStatus(204);
  };

  private loginKiosk = async (req: Request, res: Response) => {
    const token = await this.auth.loginKiosk(String(req.body.name), String(req.body.password));
    issueKioskToken(res, token);
    res.sendStatus(204);
  };

  private logout = (req: Request, res: Response) => {
    forget(res);
    req.session.destroy(() => res.sendStatus(204));
  };

  private lookup = async (req: Request, res: Response) => {
    const { name, uid, room } = req.query as Record<string, string>;
    if (uid) return res.json(await this.directory.byUid(uid));
    if (room) return res.json(await this.directory.byRoom(room));
    return res.json(await this.directory.find(name));
  };

  private createStaff = async (req: Request, res: Response) => {
    const dto = new StaffAccountDto(req.body);
    if (dto.mismatch) {
      return res.status(422).json({ error: 'Passwords differ' });
    }
    await (req.query.legacy ? this.auth.createStaff(dto) : this.auth.createStaffHashed(dto));
    return res.sendStatus(201);
  };

  private createKiosk = async ({ body: { name, password, room } }: Request, res: Response) => {
    await this.auth.createKiosk(name, password, room);
    audit.info(`kiosk added in room ${JSON.stringify(room)}`);
    res.sendStatus(201);
  };

  private createPortal = async (req: Request, res: Response) => {
    const { email, password, clinic } = req.body;
    const create = req.query.migrated ? this.auth.migratePortalAccount : this.auth.createPortalAccount;
    const account = await create(String(email), String(password), Number(clinic));
    issuePortalToken(res, this.auth.invitation(account.id));
    res.sendStatus(201);
  };

  private password = async (req: Request, res: Response) => {
    const staffId = req.session.staffId ?? '';
    if (!(await this.auth.confirm(staffId, req.body.current))) {
      return res.status(403).json({ error: 'Current password is wrong' });
    }
    await this.auth.changePassword(staffId, req.body.password, req.body.scheme);
    logger.info({ staffId, longEnough: String(req.body.password).length >= 12 }, 'password changed');
    return res.sendStatus(204);
  };

  private reset = async (req: Request, res: Response) => {
    const { token } = this.auth.resetToken();
    const link = this.mailer.resetLink(token);
    audit.info(`reset requested by ${oneLine(req.body.channel)}`);
    await this.mailer.sendAll([{ id: '', email: String(req.body.email), name: '' }], 'Passwort', link);
    res.sendStatus(202);
  };
}
