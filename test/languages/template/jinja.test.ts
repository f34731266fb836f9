import assert from 'node:assert/strict';
import { lowerTemplate } from '../../../src/engine/languages/template/lowerTemplate.js';
import { Random } from '../../support/random.js';
import { checkIr } from '../../support/checkIr.js';
import { expectMarked, places, scanFiles, type Files } from '../../support/templateScan.js';

/** A Flask view that gives a template `bio` (of the request), `text` (a constant) and `number`. */
const FLASK = `
from flask import Flask, request, render_template
app = Flask(__name__)

@app.route('/p')
def profile():
    bio = request.args['bio']
    return render_template('profile.html', bio=bio, text='<b>x</b>', number=int(request.args['n']),
                           user={'bio': bio, 'tags': [bio]}, links=[{'title': bio, 'id': 1}])
`;

const flask = (template: string, others: Files = {}): Files => ({
  'app.py': FLASK,
  'templates/profile.html': template,
  ...others,
});

/** A Django view with the same. */
const DJANGO = `
from django.shortcuts import render

def profile(request):
    bio = request.GET['bio']
    return render(request, 'people/profile.html', {'bio': bio, 'text': '<b>x</b>', 'user': {'bio': bio}})
`;

const django = (template: string, others: Files = {}): Files => ({
  'people/views.py': DJANGO,
  'people/templates/people/profile.html': template,
  ...others,
});

describe('templates of Jinja', () => {
  it('are told where they put a value out unescaped, with the way from the code', async () => {
    const result = await expectMarked(flask('<h1>{{ text }}</h1>\n<p>{{ bio }}</p>\n<p>{{ bio|safe }}</p> FOUND\n'));
    const finding = result.files.find(({ path }) => path === 'templates/profile.html')?.findings[0];
    assert.deepEqual(
      [finding?.location.startLine, finding?.location.startColumn, finding?.location.endColumn],
      [3, 4, 18],
    );
    assert.deepEqual(
      finding?.path.map(({ kind, location }) => [kind, location.path, location.startLine]),
      [
        ['source', 'app.py', 7],
        ['step', 'app.py', 7],
        ['call', 'app.py', 8],
        ['sink', 'templates/profile.html', 3],
      ],
    );
  });

  it('are silent about constants, numbers and what is escaped first', async () => {
    await expectMarked(
      flask(
        [
          '{{ text|safe }} {{ number|safe }} {{ "<b>"|safe }}',
          '{{ bio|e|safe }} {{ bio|escape|safe }} {{ bio|forceescape|safe }}',
          '{{ bio|tojson|safe }} {{ bio|urlencode|safe }} {{ bio|length|safe }}',
          '{{ bio }} {{ bio|upper }} {{ bio|default("safe") }} {{ safe }}',
          '{# {{ bio|safe }} #} {% raw %}{{ bio|safe }}{% endraw %}',
          '{{ unknown|safe }}',
        ].join('\n'),
      ),
    );
  });

  it('escape no value twice that is marked as HTML', async () => {
    await expectMarked(
      flask('{{ bio|safe|escape }} FOUND\n{{ bio|safe|upper }} FOUND\n{{ bio|striptags|safe }} FOUND'),
    );
  });

  it('switch escaping off for a part', async () => {
    await expectMarked(
      flask(
        '{% autoescape false %}\n{{ bio }} FOUND\n{{ bio|e }}\n{{ text }}\n' +
          '{% autoescape true %}\n{{ bio }}\n{% endautoescape %}\n{{ bio }} FOUND\n{% endautoescape %}\n{{ bio }}',
      ),
    );
  });

  it('follow members, elements and loops', async () => {
    await expectMarked(
      flask(
        [
          "{{ user.bio|safe }} FOUND {{ user['bio'] }}",
          "{{ user['bio']|safe }} FOUND",
          '{% for tag in user.tags %}',
          '  {{ tag|safe }} FOUND',
          '{% else %} none {% endfor %}',
          '{% for link in links if link.id %}',
          '  {{ link.title|safe }} FOUND',
          '  {{ link.id|safe }} {{ link.title }} {{ loop.index|safe }}',
          '{% endfor %}',
          '{% for key, value in user.items() %}{{ value|safe }}{% endfor %} FOUND',
          '{{ user.tags|join(", ")|safe }} FOUND',
        ].join('\n'),
      ),
    );
  });

  it('follow names of their own', async () => {
    await expectMarked(
      flask(
        [
          '{% set a = bio|upper %}{{ a }}',
          '{{ a|safe }} FOUND',
          '{% set b = bio|safe %}',
          '{{ b }} FOUND',
          '{% set bio2, c = bio, text %}{{ c|safe }}',
          '{% with d = bio %}{{ d }}',
          '{{ d|safe }} FOUND',
          '{% endwith %}',
          '{{ d|safe }}',
          '{{ (bio if text else "")|safe }} FOUND',
          '{{ ("<i>" ~ bio ~ "</i>")|safe }} FOUND',
          '{{ "<i>"|safe ~ bio }}',
        ].join('\n'),
      ),
    );
  });

  it('follow macros', async () => {
    await expectMarked(
      flask(
        '{% macro show(value, cls="a b") %}<b class="{{ cls }}">{{ value|safe }}</b>{% endmacro %} FOUND\n' +
          '{% macro plain(value) %}{{ value|safe }}{% endmacro %}\n' +
          '{{ show(bio) }} {{ plain(text) }}',
      ),
    );
  });

  it('follow includes and what a page extends', async () => {
    await expectMarked(
      flask(
        '{% extends "layout/base.html" %}\n{% block body %}\n' +
          '{% include "parts/side.html" %}\n{% with other = user.bio %}{% include "parts/side.html" %}{% endwith %}\n{% endblock %}',
        {
          'templates/layout/base.html': '<html>{{ bio|safe }} FOUND\n{% block body %}{% endblock %}{{ bio }}</html>',
          'templates/parts/side.html': '{{ bio }} {{ text|safe }}\n{{ other|safe }} FOUND',
          'templates/parts/unused.html': '{{ bio|safe }}',
        },
      ),
    );
  });

  it('are pages, or answered texts, where Flask does not escape', async () => {
    const view = (name: string, use: string): string =>
      `from flask import Flask, request, render_template\napp = Flask(__name__)\n@app.route('/p')\ndef show():\n` +
      `    text = 'x'\n    ${use.replace('RENDER', `render_template('${name}', who=request.args['who'])`)}\n`;
    await expectMarked({
      'app.py': view('note.txt', 'return RENDER'),
      'templates/note.txt': 'Dear {{ who }} FOUND',
    });
    await expectMarked({
      'app.py': view('note.txt', 'send(RENDER)\n    return text'),
      'templates/note.txt': 'Dear {{ who }}',
    });
    await expectMarked({
      'app.py': view('note.html', 'return RENDER'),
      'templates/note.html': 'Dear {{ who }}',
    });
  });

  it('belong to an environment that escapes, or does not', async () => {
    const view = (environment: string, name: string): string =>
      `from jinja2 import Environment, FileSystemLoader, select_autoescape\nfrom flask import Flask, request\n` +
      `app = Flask(__name__)\nenv = Environment(loader=FileSystemLoader('pages')${environment})\n` +
      `@app.route('/p')\ndef show():\n    return env.get_template('${name}').render(who=request.args['who'])\n`;
    await expectMarked({ 'app.py': view('', 'note.html'), 'pages/note.html': 'Dear {{ who }} FOUND\n{{ who|e }}' });
    await expectMarked({
      'app.py': view(', autoescape=True', 'note.html'),
      'pages/note.html': 'Dear {{ who }}\n{{ who|safe }} FOUND',
    });
    await expectMarked({
      'app.py': view(', autoescape=select_autoescape()', 'note.html'),
      'pages/note.html': 'Dear {{ who }}',
    });
  });

  it('are found in the nearest folder, and only where code renders them', async () => {
    const app = FLASK;
    const result = await scanFiles({
      'one/app.py': app,
      'one/templates/profile.html': '{{ bio|safe }}',
      'two/app.py': app,
      'two/templates/profile.html': '{{ bio }}',
      'docs/profile.html': '{{ bio|safe }}',
      'static/index.html': '<p>plain</p>',
    });
    assert.deepEqual(places(result), ['one/templates/profile.html:1']);
    const analysed = result.files.map(({ path }) => path);
    assert.deepEqual(analysed, [
      'one/app.py',
      'one/templates/profile.html',
      'two/app.py',
      'two/templates/profile.html',
    ]);
    assert.deepEqual(result.notAnalysedByType, { '.html': 2 });
  });

  it('reads no page where no code renders one', async () => {
    const result = await scanFiles({ 'app.py': 'print("hello")\n', 'templates/a.html': '{{ a|safe }}' });
    assert.deepEqual(result.notAnalysedByType, { '.html': 1 });
  });

  it('are no plain pages, and no components of Angular', async () => {
    const files = {
      'app.ts': "@Component({ templateUrl: './a.component.html' })\nclass A {}\nres.sendFile('index.html');\n",
      'a.component.html': '<p>{{ a }}</p>',
      'index.html': '<p>plain</p>',
    };
    const result = await scanFiles(files);
    assert.deepEqual(result.notAnalysedByType, { '.html': 2 });
  });

  it('may suppress a finding by a comment', async () => {
    const files = flask(
      '{# tom-review-ignore cross-site-scripting -- cleaned when it is stored #}\n<p>{{ bio|safe }}</p>\n',
    );
    const result = await scanFiles(files);
    assert.deepEqual(places(result), []);
    const [finding] = result.files.find(({ path }) => path === 'templates/profile.html')?.findings ?? [];
    assert.equal(finding?.state, 'suppressed');
  });

  it('take any text', () => {
    const random = new Random(7);
    const parts = [
      '{{',
      '}}',
      '{%',
      '%}',
      '{#',
      '#}',
      ' if ',
      ' for ',
      ' x ',
      ' in ',
      ' endfor ',
      ' set ',
      '=',
      '|safe',
      '(',
      ')',
      '[',
      '"',
      "'",
      ' macro ',
      ' endif ',
      ' else ',
      '.',
      ',',
      '\n',
      ' include ',
      ' not ',
      '~',
      ':',
      '{',
      '}',
    ];
    for (let run = 0; run < 400; run += 1) {
      const text = Array.from({ length: 40 }, () => parts[random.below(parts.length)]).join('');
      checkIr(lowerTemplate(text, 'templates/a.html'));
    }
    checkIr(lowerTemplate('{% if a %}'.repeat(3000) + '{{ a|safe }}', 'a.html'));
    checkIr(lowerTemplate(`{{ ${'('.repeat(5000)}a|safe }}`, 'a.html'));
  });
});

describe('templates of Django', () => {
  it('are told where they put a value out unescaped', async () => {
    await expectMarked(
      django(
        [
          '{{ bio }} {{ text|safe }} {{ user.bio }}',
          '{{ bio|safe }} FOUND',
          '{{ user.bio|default:"x"|safe }} FOUND',
          '{% autoescape off %}{{ bio }} FOUND',
          '{{ bio|escape }}{% endautoescape %}',
          '{% comment %}{{ bio|safe }}{% endcomment %}',
          '{{ bio|linebreaks }} {{ bio|linebreaksbr|safe }} {{ bio|force_escape|safe }} {{ bio|date:"Y"|safe }}',
          '{% with about=bio %}{{ about|safe }}{% endwith %} FOUND',
          '{% with bio|upper as about %}{{ about|safe }}{% endwith %} FOUND',
          '{% include "people/part.html" with who=bio only %}',
          '{% blocktrans with who=bio|safe %}',
          'Hello {{ who }} FOUND',
          '{% endblocktrans %}',
          '{{ bio|json_script:"data" }} {% verbatim %}{{ bio|safe }}{% endverbatim %}',
        ].join('\n'),
        { 'people/templates/people/part.html': '{{ bio|safe }}\n{{ who|safe }} FOUND' },
      ),
    );
  });

  it('are rendered by their loaders', async () => {
    await expectMarked({
      'shop/views.py':
        'from django.http import HttpResponse\nfrom django.template import loader\nfrom django.template.loader import render_to_string\n' +
        'from django.views import View\n\nclass Show(View):\n' +
        "    def get(self, request):\n        page = loader.get_template('shop/a.html')\n" +
        "        return HttpResponse(page.render({'q': request.GET['q']}, request))\n\n" +
        "    def post(self, request):\n        return HttpResponse(render_to_string('shop/b.html', {'q': request.POST['q']}))\n",
      'shop/templates/shop/a.html': '{{ q|safe }} FOUND\n{{ q }}',
      'shop/templates/shop/b.html': '{{ q|safe }} FOUND\n{{ q }}',
    });
  });

  it('are plain texts where they have no element and something else than an answer is made of them', async () => {
    await expectMarked({
      'shop/views.py':
        'from django.core.mail import send_mail\nfrom django.shortcuts import render\n' +
        'from django.template.loader import render_to_string\n\n' +
        'def tell(request):\n' +
        "    context = {'q': request.POST['q']}\n" +
        "    subject = render_to_string('shop/subject.html', context).strip()\n" +
        "    body = render_to_string('shop/body.html', context)\n" +
        "    send_mail(subject, '', None, ['a@example.org'], html_message=body)\n" +
        "    return render(request, 'shop/told.html', context)\n",
      'shop/templates/shop/subject.html': '{% load i18n %}\nAbout {{ q|safe }}',
      'shop/templates/shop/body.html': '<p>\n{{ q|safe }} FOUND</p>',
      'shop/templates/shop/told.html': '{{ q|safe }} FOUND',
    });
  });

  it('are those that class-based views name', async () => {
    await expectMarked({
      'shop/views.py':
        "from django.views.generic import TemplateView\n\nclass Show(TemplateView):\n    template_name = 'shop/a.html'\n\n" +
        '    def get_context_data(self, **kwargs):\n        context = super().get_context_data(**kwargs)\n' +
        "        context['q'] = self.request.GET['q']\n        return context\n",
      'shop/templates/shop/a.html': '{{ q|safe }} FOUND\n{{ q }} {{ other|safe }}',
    });
  });

  it('get the objects that class-based views are about', async () => {
    await expectMarked({
      'shop/views.py': [
        'from django import forms',
        'from django.db import models',
        'from django.views.generic import CreateView, DetailView, ListView',
        '',
        'class Story(models.Model):',
        '    slug = models.SlugField()',
        '    title = models.CharField(max_length=80)',
        '    body = models.TextField()',
        '    footer = models.TextField()',
        '',
        'class NewStory(CreateView):',
        '    model = Story',
        '    fields = ["title", "body"]',
        '',
        'class ShowStory(DetailView):',
        '    template_name = "shop/story.html"',
        '    context_object_name = "tale"',
        '',
        '    def get_queryset(self):',
        '        return Story.objects.filter(slug="a")',
        '',
        'class Stories(ListView):',
        '    template_name = "shop/stories.html"',
        '    model = Story',
        '',
        'class Front(ListView):',
        '    template_name = "shop/front.html"',
        '    model = Story',
        '',
        '    def get_context_data(self, **kwargs):',
        '        newest = Story.objects.order_by("-pk").first()',
        '        return super().get_context_data(news=newest, q=self.request.GET["q"], **kwargs)',
      ].join('\n'),
      'shop/templates/shop/story.html':
        '{{ tale.body|safe }} FOUND\n{{ object.title|safe }} FOUND\n{{ tale.body }} {{ tale.footer|safe }} {{ other.body|safe }}',
      'shop/templates/shop/stories.html':
        '{% for one in story_list %}\n{{ one.body|safe }} FOUND\n{{ one.footer|safe }}{% endfor %}\n' +
        '{% for one in page_obj %}\n{{ one.title|safe }} FOUND\n{{ one.title }}{% endfor %}',
      'shop/templates/shop/front.html':
        '{{ news.body|safe }} FOUND\n{{ q|safe }} FOUND\n{{ q }} {{ object.body|safe }}',
    });
  });
});

describe('class-based views over query sets of the project', () => {
  it('show the records that these are of', async () => {
    await expectMarked({
      'inn/views.py': [
        'from django import forms',
        'from django.db import models',
        'from django.views.generic import DetailView, ListView',
        '',
        'class StayQuerySet(models.QuerySet):',
        '    def seen_by(self, member):',
        '        if member.is_staff:',
        '            return self',
        '        return self.filter(owner=member).distinct()',
        '',
        'class Stay(models.Model):',
        '    wishes = models.TextField()',
        '    bill = models.TextField()',
        '    objects = StayQuerySet.as_manager()',
        '',
        'class StayForm(forms.ModelForm):',
        '    class Meta:',
        '        model = Stay',
        '        fields = ["wishes"]',
        '',
        'class One(DetailView):',
        '    template_name = "inn/one.html"',
        '    context_object_name = "stay"',
        '',
        '    def get_queryset(self):',
        '        return Stay.objects.seen_by(self.request.user).select_related("room")',
        '',
        'class Many(ListView):',
        '    template_name = "inn/many.html"',
        '',
        '    def get_queryset(self):',
        '        return Stay.objects.all().seen_by(self.request.user)[:20]',
      ].join('\n'),
      'inn/templates/inn/one.html': '{{ stay.wishes|safe }} FOUND\n{{ stay.wishes }} {{ stay.bill|safe }}',
      'inn/templates/inn/many.html':
        '{% for one in object_list %}\n{{ one.wishes|safe }} FOUND\n{{ one.bill|safe }}{% endfor %}',
    });
  });
});

describe('records of Python in templates', () => {
  it('have the records that they are related to', async () => {
    await expectMarked({
      'app.py': [
        'from flask import Flask, request, render_template',
        'from flask_sqlalchemy import SQLAlchemy',
        'from sqlalchemy import select',
        'app = Flask(__name__)',
        'db = SQLAlchemy()',
        'class Berth(db.Model):',
        '    code = db.Column(db.String(8))',
        '    reviews = db.relationship("Review")',
        'class Review(db.Model):',
        '    body = db.Column(db.Text)',
        '    mark = db.Column(db.Text)',
        '@app.post("/reviews")',
        'def add():',
        '    review = Review(mark="new")',
        '    review.body = request.form["body"]',
        '    db.session.add(review)',
        '    return "", 204',
        '@app.get("/berths/<int:key>")',
        'def show(key):',
        '    return render_template("berth.html", berth=db.session.scalar(select(Berth).where(Berth.id == key)))',
      ].join('\n'),
      'templates/berth.html':
        '{% for review in berth.reviews %}\n{{ review.body|safe }} FOUND\n{{ review.body }} {{ review.mark|safe }}\n{% endfor %}',
    });
  });
});

describe('templates of other frameworks of Python', () => {
  it('are rendered by FastAPI and Starlette', async () => {
    await expectMarked({
      'main.py':
        'from fastapi import FastAPI, Request\nfrom fastapi.templating import Jinja2Templates\n' +
        "app = FastAPI()\ntemplates = Jinja2Templates(directory='pages')\n" +
        "@app.get('/a')\ndef one(request: Request, q: str):\n    return templates.TemplateResponse('a.html', {'request': request, 'q': q})\n" +
        "@app.get('/b')\ndef two(request: Request, q: str):\n    return templates.TemplateResponse(request, 'b.html', {'q': q})\n" +
        "@app.get('/c')\ndef three(request: Request, q: str):\n    return templates.TemplateResponse(request=request, name='c.html', context={'q': q})\n",
      'pages/a.html': '{{ q|safe }} FOUND\n{{ q }}',
      'pages/b.html': '{{ q|safe }} FOUND\n{{ q }}',
      'pages/c.html': '{{ q|safe }} FOUND\n{{ q }}',
    });
  });

  it('have marks of their own in Tornado and Bottle', async () => {
    await expectMarked({
      'a.py':
        'import tornado.web\nclass A(tornado.web.RequestHandler):\n    def get(self):\n' +
        "        self.render('a.html', q=self.get_argument('q'), text='x')\n",
      'templates/a.html': '{{ q }}\n{% raw q %} FOUND\n{% raw text %}\n{% if text %}{% raw q %}{% end %} FOUND',
      'b.py':
        "from bottle import route, template, request\n@route('/b/<q>')\ndef b(q):\n    return template('b', q=q, text='x')\n",
      'views/b.tpl': '<p>{{q}}</p>\n<p>{{!q}}</p> FOUND\n{{!text}}',
    });
  });
});
