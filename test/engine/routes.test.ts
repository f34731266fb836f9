import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine, type Engine, type GrammarId } from '../../src/engine/index.js';
import { sitesOfProject } from '../../src/engine/findings/projectProtection.js';
import { AS_OF, repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';
import type { SyntaxRuntime } from '../../src/engine/syntax/syntaxParser.js';

const GRAMMARS: Readonly<Record<string, GrammarId>> = {
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
  java: 'java',
};

const AUTH = `exports.requireAuth = (req, res, next) => {
  if (!req.session.user) return res.status(401).end();
  next();
};`;

const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an Express application: what comes later, below the address, and in routers of other files': {
    'auth.js': AUTH,
    'users.js': `const router = require('express').Router();
router.get('/', (req, res) => res.json([])); // +
module.exports = router;`,
    'open.js': `const router = require('express').Router();
router.get('/', (req, res) => res.json([])); // -
module.exports = router;`,
    'app.js': `const express = require('express');
const { requireAuth } = require('./auth');
const app = express();
app.use(express.json());
app.get('/api/early', (req, res) => res.json([])); // -
app.use('/api', requireAuth);
app.get('/api/rooms', (req, res) => res.json([])); // +
app.get('/apix', (req, res) => res.json([])); // -
app.use('/api/users', require('./users'));
app.use('/open', require('./open'));
app.use((req, res) => res.status(404).end()); // -`,
  },
  'routers that are mounted behind something, and one that is mounted twice': {
    'app.js': `const express = require('express');
const passport = require('passport');
const app = express();
const admin = express.Router();
admin.get('/', (req, res) => res.json([])); // +
app.use('/admin', passport.authenticate('jwt'), admin);
const both = express.Router();
both.get('/', (req, res) => res.json([])); // -
app.use('/a', passport.authenticate('jwt'), both);
app.use('/b', both);
const nobody = express.Router();
nobody.get('/', (req, res) => res.json([])); // -`,
  },
  'checkers held by names and wrapped by functions of which nothing is known': {
    'app.js': `const express = require('express');
const wrap = require('express-async-handler');
const passport = require('passport');
const app = express();
const known = passport.authenticate('jwt');
app.get('/a', known, (req, res) => res.json([])); // +
const checked = wrap(async (req, res, next) => { if (!req.user) throw new Error('who?'); next(); });
app.get('/b', checked, wrap(async (req, res) => res.json([]))); // +
app.get('/c', wrap(async (req, res) => res.json([]))); // -`,
  },
  'functions of the project that wrap handlers': {
    'app.js': `const app = require('express')();
function wrap(fn) {
  return function wrapped(req, res, next) { return Promise.resolve(fn(req, res, next)).catch(next); };
}
const known = wrap(async (req, res, next) => { if (!req.user) return res.status(401).end(); next(); });
app.get('/a', known, wrap(async (req, res) => res.json([]))); // +
app.get('/b', wrap(async (req, res) => res.json([]))); // -`,
  },
  'middleware that lets the unknown through, decides by the address, or is there sometimes': {
    'app.js': `const express = require('express');
const jwt = require('jsonwebtoken');
const { expressjwt } = require('express-jwt');
const passport = require('passport');
const loose = (req, res, next) => passport.authenticate('jwt', (error, user) => { req.user = user; next(); })(req, res, next);
const strict = (req, res, next) => passport.authenticate('jwt', (error, user) => { if (!user) return res.status(401).end(); next(); })(req, res, next);
const maybe = (req, res, next) => {
  if (!req.headers.authorization) return next();
  req.user = jwt.verify(req.headers.authorization, process.env.KEY);
  next();
};
const caught = (req, res, next) => {
  try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); } catch (e) { return next(); }
  next();
};
const partly = (req, res, next) => {
  if (req.path.startsWith('/public')) return next();
  if (!req.user) return res.status(401).end();
  next();
};
const always = (req, res, next) => { if (!req.user) return res.status(401).end(); next(); };
const one = express(); one.use(maybe); one.get('/', (req, res) => res.json([])); // -
const two = express(); two.use(caught); two.get('/', (req, res) => res.json([])); // -
const three = express(); three.use(partly); three.get('/', (req, res) => res.json([])); // -
const four = express(); if (process.env.AUTH) four.use(always); four.get('/', (req, res) => res.json([])); // -
const zero = express(); zero.use(loose); zero.get('/', (req, res) => res.json([])); // -
const half = express(); half.use(strict); half.get('/', (req, res) => res.json([])); // +
const own = express(); own.get('/', maybe, (req, res) => res.json([])); // -
const five = express(); five.use(always); five.get('/', (req, res) => res.json([])); // +
const six = express(); six.use(expressjwt({ secret: process.env.KEY, credentialsRequired: false })); six.get('/', (req, res) => res.json([])); // -
const seven = express(); seven.use(expressjwt({ secret: process.env.KEY })); seven.get('/', (req, res) => res.json([])); // +`,
  },
  'functions that turn somebody away by who is calling, and their opposites': {
    'app.js': `const app = require('express')();
const loggedIn = (req, res, next) => { if (req.session.loggedIn === 1) { return next(); } else { return res.redirect('/'); } };
const known = (req, res, next) => { if (req.user) return next(); res.redirect('/login'); };
const away = (req, res, next) => { if (req.session.user) return res.redirect('/home'); next(); };
const later = (req, res, next) => { if (req.user) return next(); load(() => next()); };
const given = (req, res, next) => { if (req.user) return next(); other(req, res, next); };
const failed = (req, res, next) => { if (!req.user) return next(new Error('who?')); next(); };
const anybody = async (req, res, next) => { const is = req.user || (await count()); if (is) { next(); return; } res.redirect('/setup'); };
const attach = (req, res, next) => { if (req.session.user) { res.locals.name = req.session.user; } next(); };
app.get('/1', loggedIn, (req, res) => res.json([])); // +
app.get('/2', known, (req, res) => res.json([])); // +
app.get('/3', away, (req, res) => res.json([])); // -
app.get('/4', attach, (req, res) => res.json([])); // -
app.get('/11', anybody, (req, res) => res.json([])); // -
app.get('/8', later, (req, res) => res.json([])); // -
app.get('/9', given, (req, res) => res.json([])); // -
app.get('/10', failed, (req, res) => res.json([])); // +
app.get('/5', (req, res) => { if (!req.session.userId) return res.redirect('/login'); res.json([]); }); // +
app.get('/6', (req, res) => { if (req.session.user) return res.redirect('/'); res.render('login'); }); // -
app.get('/7', (req, res) => { if (!req.session.cart) return res.redirect('/shop'); res.json([]); }); // -`,
  },
  'an application in the fields of a class': {
    'server.ts': `import express, { Application, Router } from 'express';
import jwt from 'jsonwebtoken';
function authenticate(req: express.Request, res: express.Response, next: express.NextFunction) {
  check(req);
  next();
}
function check(req: express.Request) { return jwt.verify(req.get('token') ?? '', process.env.KEY ?? ''); }
class Server {
  private app: Application;
  private router = Router();
  constructor() {
    this.app = express();
    this.middleware();
    this.routes();
  }
  private middleware() { this.app.use(authenticate); }
  private routes() {
    this.app.get('/a', (req, res) => res.json([])); // +
    this.router.get('/b', (req, res) => res.json([])); // +
    this.app.use('/r', this.router);
  }
}
new Server();`,
  },
  'hooks of Fastify, in the plugin that has them': {
    'app.js': `const fastify = require('fastify')();
fastify.register(async (instance) => {
  instance.get('/early', async (request, reply) => 1); // +
  instance.addHook('onRequest', async (request, reply) => { await request.jwtVerify(); });
}, { prefix: '/x' });
fastify.get('/out', async (request, reply) => 1); // -
fastify.get('/own', { preHandler: async (request, reply) => { await request.jwtVerify(); } }, async (request) => 1); // +`,
  },
  'Koa and its routers': {
    'app.js': `const Koa = require('koa');
const Router = require('@koa/router');
const app = new Koa();
const router = new Router();
const open = new Router();
open.get('/o', (ctx) => { ctx.body = {}; }); // -
app.use(open.routes());
app.use(async (ctx, next) => { if (!ctx.session.user) ctx.throw(401); await next(); });
router.get('/k', (ctx) => { ctx.body = {}; }); // +
app.use(router.routes()).use(router.allowedMethods());`,
  },
  'Hono, below an address': {
    'app.ts': `import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
const app = new Hono();
app.get('/open', (c) => c.json({})); // -
app.use('/admin/*', bearerAuth({ token: process.env.TOKEN }));
app.get('/admin/x', (c) => c.json({})); // +
app.get('/other', (c) => c.json({})); // -
const sub = new Hono();
sub.get('/y', (c) => c.json({})); // +
app.route('/admin/sub', sub);`,
  },
  'global guards of Nest, and routes for everybody': {
    'main.ts': `import { NestFactory } from '@nestjs/core';
import { AppModule, KnownGuard } from './app';
async function start() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalGuards(new KnownGuard());
}
start();`,
    'app.ts': `import { Controller, Get, SetMetadata, UnauthorizedException } from '@nestjs/common';
export const Open = () => SetMetadata('isPublic', true);
export class KnownGuard { canActivate(context) { if (!context.user) throw new UnauthorizedException(); return true; } }
@Controller('rooms')
export class Rooms {
  @Get() // +
  all() { return []; }
  @Open() // -
  @Get('free')
  free() { return []; }
}
export class AppModule {}`,
  },
  'a Nest project whose global guard only limits': {
    'main.ts': `import { NestFactory } from '@nestjs/core';
import { Controller, Get } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
@Controller('rooms')
class Rooms {
  @Get() // -
  all() { return []; }
}
async function start() {
  const app = await NestFactory.create(Rooms);
  app.useGlobalGuards(new ThrottlerGuard());
}
start();`,
  },
  'hooks of Flask and of its blueprints, and decorators of the project': {
    'app.py': `from functools import wraps
from flask import Flask, Blueprint, abort, g, jsonify, redirect, session
app = Flask(__name__)
staff = Blueprint('staff', __name__)
shop = Blueprint('shop', __name__)

@staff.route('/rooms') # +
def rooms():
    return jsonify([])

@staff.before_request
def need():
    if 'user' not in session:
        abort(401)

@shop.route('/items') # -
def items():
    return jsonify([])

def known(view):
    @wraps(view)
    def inner(**kwargs):
        if g.user is None:
            return redirect('/login')
        return view(**kwargs)
    return inner

@app.before_request
def load():
    g.user = session.get('user_id')

@app.route('/own') # +
@known
def own():
    return jsonify([])

@app.route('/login') # -
def login():
    if 'user' in session:
        return redirect('/')
    return 'login'

@app.errorhandler(404)
def missing(error):
    return 'no', 404

app.register_blueprint(staff)
app.register_blueprint(shop)`,
  },
  'a blueprint below a hook of the whole application': {
    'views.py': `from flask import Blueprint
bp = Blueprint('bp', __name__)

@bp.route('/rooms') # +
def rooms():
    return ''`,
    'app.py': `from flask import Flask, abort, session
from views import bp

def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)
    app.before_request(need)
    return app

def need():
    if not session.get('user'):
        abort(401)

app = create_app()`,
  },
  'dependencies of FastAPI: of a router, where it is included, of the route': {
    'main.py': `from fastapi import APIRouter, Depends, FastAPI
from fastapi.security import OAuth2PasswordBearer
scheme = OAuth2PasswordBearer(tokenUrl='token')

async def user(token: str = Depends(scheme)):
    return decode(token)

app = FastAPI()
first = APIRouter(dependencies=[Depends(user)])
second = APIRouter()
third = APIRouter()

@first.get('/a') # +
async def a():
    return 1

@second.get('/b') # +
async def b():
    return 1

@third.get('/c') # -
async def c():
    return 1

@app.get('/d') # +
async def d(me = Depends(user)):
    return me

app.include_router(first)
app.include_router(second, dependencies=[Depends(user)])
app.include_router(third)`,
  },
  'classes of Django and of its REST framework': {
    'views.py': `from django.contrib.auth.mixins import LoginRequiredMixin
from django.views import View
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.views import APIView

class Staff(LoginRequiredMixin):
    pass

class Mine(LoginRequiredMixin, View):
    def get(self, request): # +
        return 1

class Ours(Staff, View):
    def get(self, request): # +
        return 1

class Open(View):
    def get(self, request): # -
        return 1

class Rooms(APIView):
    permission_classes = [IsAuthenticated]
    def get(self, request): # +
        return 1

class Free(APIView):
    permission_classes = [AllowAny]
    def get(self, request): # -
        return 1`,
  },
  'decorators of the project around those of Django': {
    'views.py': `from functools import wraps
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import path

def need_setting(f):
    @wraps(f)
    def wrapper(request, *args):
        if not settings.ENABLED:
            return HttpResponse(status=404)
        return f(request, *args)
    return wrapper

@need_setting # +
@login_required
def rooms(request):
    return 1

@need_setting
def free(request):
    return 1

urlpatterns = [
    path('rooms', rooms), # +
    path('free', free), # -
]`,
  },
  'what the settings of Django say for all views': {
    'settings.py': `MIDDLEWARE = [
    'django.contrib.auth.middleware.AuthenticationMiddleware',
    'django.contrib.auth.middleware.LoginRequiredMiddleware',
]`,
    'views.py': `from django.contrib.auth.decorators import login_not_required
from django.views.decorators.http import require_GET

@require_GET # +
def rooms(request):
    return 1

@login_not_required # -
@require_GET
def free(request):
    return 1`,
  },
  'a commented line in the settings': {
    'settings.py': `MIDDLEWARE = [
    'django.contrib.auth.middleware.AuthenticationMiddleware',
    # 'django.contrib.auth.middleware.LoginRequiredMiddleware',
]`,
    'views.py': `from django.views.decorators.http import require_GET

@require_GET # -
def rooms(request):
    return 1`,
  },
  'the default of the REST framework, for its own views': {
    'settings.py': "REST_FRAMEWORK = {'DEFAULT_PERMISSION_CLASSES': ['rest_framework.permissions.IsAuthenticated']}",
    'views.py': `from django.views import View
from rest_framework.views import APIView

class Rooms(APIView):
    def get(self, request): # +
        return 1

class Page(View):
    def get(self, request): # -
        return 1`,
  },
  'rules of Spring on addresses, the first that fits': {
    'Chain.java': `package app;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
@Configuration
class Chain {
  private static final String[] OPEN = {"/public/**", "/login"};
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> auth
        .requestMatchers(OPEN).permitAll()
        .requestMatchers("/api/admin/**").hasRole("ADMIN")
        .anyRequest().authenticated());
    return http.build();
  }
}`,
    'Rooms.java': `package app;
import org.springframework.web.bind.annotation.*;
@RestController
@RequestMapping("/api")
class Rooms {
  @GetMapping("/rooms") // +
  String rooms() { return "[]"; }
  @GetMapping("/admin/all") // +
  String all() { return "[]"; }
}
@RestController
class Open {
  @GetMapping("/public/x") // -
  String x() { return "[]"; }
  @PostMapping("/login") // -
  String login() { return "[]"; }
}`,
  },
  'rules of Spring that only speak of some addresses': {
    'Chain.java': `package app;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
class Chain {
  void configure(HttpSecurity http) throws Exception {
    http.authorizeRequests().antMatchers("/admin/**").authenticated().anyRequest().permitAll();
  }
}`,
    'Rooms.java': `package app;
import org.springframework.web.bind.annotation.*;
@RestController
class Rooms {
  @GetMapping("/admin/rooms") // +
  String rooms() { return "[]"; }
  @GetMapping("/rooms") // -
  String open() { return "[]"; }
}`,
  },
  'a class with roles and a method for everybody': {
    'Rooms.java': `package app;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
@Path("/rooms")
@RolesAllowed("staff")
class Rooms {
  @GET // +
  String all() { return "[]"; }
  @PermitAll // -
  @GET
  @Path("/free")
  String free() { return "[]"; }
}`,
  },
  'a filter of JAX-RS': {
    'KnownFilter.java': `package app;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
@Provider
class KnownFilter implements ContainerRequestFilter {
  public void filter(ContainerRequestContext context) {
    if (context.getHeaderString("Authorization") == null)
      context.abortWith(Response.status(401).build());
  }
}`,
    'Rooms.java': `package app;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
@Path("/rooms")
class Rooms {
  @GET // +
  String all() { return "[]"; }
}`,
  },
  'a filter of JAX-RS that is bound to a name': {
    'Known.java': `package app;
import jakarta.ws.rs.NameBinding;
@NameBinding
@interface Known {}`,
    'KnownFilter.java': `package app;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
@Known
class KnownFilter implements ContainerRequestFilter {
  public void filter(ContainerRequestContext context) {
    context.abortWith(Response.status(401).build());
  }
}`,
    'Rooms.java': `package app;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
@Path("/rooms")
class Rooms {
  @Known // +
  @GET
  String all() { return "[]"; }
  @GET // -
  @Path("/free")
  String free() { return "[]"; }
}`,
  },
};

describe('routes that ask who is calling', () => {
  let syntax: SyntaxRuntime;
  let engine: Engine;

  before(async () => {
    syntax = await createTestRuntime(['javascript', 'typescript', 'python', 'java']);
    engine = createEngine(compileEngineData(repositoryRoot).data);
  });

  /** Lines of the routes with what is known of them, and what the marks in the source say. */
  function routes(files: Readonly<Record<string, string>>, reverse: boolean): { shown: string[]; marked: string[] } {
    const paths = Object.keys(files).sort();
    const lowered = (reverse ? [...paths].reverse() : paths).map((path) => {
      const parsed = syntax.parse(GRAMMARS[path.split('.')[1] ?? ''] ?? 'javascript', files[path] ?? '', {
        now: () => 0,
        detach: true,
      });
      assert.ok(parsed.ok);
      return engine.lower(parsed.tree, path);
    });
    const results = engine.analyseTogether(lowered, { asOf: AS_OF, evidence: true });
    const shown = sitesOfProject([...results].sort((a, b) => (a.path < b.path ? -1 : 1)))
      .filter(({ ruleId }) => ruleId === 'routes-authenticated')
      .map(({ location, hasEvidence }) => `${location.path}:${location.startLine}${hasEvidence ? '+' : '-'}`);
    const marked = paths.flatMap((path) =>
      (files[path] ?? '').split('\n').flatMap((line, i) => {
        const mark = /(?:\/\/|#) ([+-])$/.exec(line)?.[1];
        return mark === undefined ? [] : [`${path}:${i + 1}${mark}`];
      }),
    );
    return { shown, marked };
  }

  for (const [title, files] of Object.entries(CASES)) {
    it(title, () => {
      for (const reverse of [false, true]) {
        const { shown, marked } = routes(files, reverse);
        assert.deepEqual(shown, marked);
      }
    });
  }
});
