import assert from 'node:assert/strict';
import { importFacts, importGroups } from '../../../src/engine/index.js';

describe('groups of files', () => {
  const config = `package shop.config;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestTemplate;
class Clients {
  @Bean
  RestTemplate partners(@Value("\${partners.url}") String url) { return null; }
}`;
  const user = `package shop.letters;
import org.springframework.web.client.RestTemplate;
class Letters { RestTemplate partners; }`;

  const groupsOf = (files: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
    importGroups(
      Object.entries(files).map(([path, text]) => importFacts({ path, language: 'java', text })),
      [],
    );

  it('hold the clients that a method makes and those who are given them', () => {
    const files = {
      'shop/src/main/java/shop/config/Clients.java': config,
      'shop/src/main/java/shop/letters/Letters.java': user,
      'other/src/main/java/other/Letters.java': user.replaceAll('shop', 'other'),
    };
    const [first, ...rest] = Object.keys(files).sort();
    assert.deepEqual(groupsOf(files), [[first], rest]);
  });

  it('hold them where their types are imported on demand', () => {
    const onDemand = (text: string): string => text.replace('client.RestTemplate;', 'client.*;');
    const files = {
      'src/main/java/shop/config/Clients.java': onDemand(config),
      'src/main/java/shop/letters/Letters.java': onDemand(user),
    };
    assert.equal(groupsOf(files).length, 1);
    const other = { ...files, 'src/main/java/shop/letters/Letters.java': onDemand(user).replace('web.client', 'x') };
    assert.equal(groupsOf(other).length, 2);
  });

  it('are not joined by a client that nobody makes', () => {
    const files = {
      'src/main/java/shop/config/Clients.java': config.replace('@Bean', ''),
      'src/main/java/shop/letters/Letters.java': user,
    };
    assert.equal(groupsOf(files).length, 2);
  });

  const scripts = (files: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
    importGroups(
      Object.entries(files).map(([path, text]) => importFacts({ path, language: 'javascript', text })),
      [],
    );

  const LOADERS: Readonly<Record<string, string>> = {
    'fs.readdirSync(__dirname).forEach((file) => require(path.join(__dirname, file))(app));': 'src/a.js',
    "fs.readdirSync(path.join(__dirname, 'routes')).forEach((file) => require(`./routes/${file}`)(app));":
      'src/routes/a.js',
    "const dir = path.join(__dirname, '..', 'jobs');\nfor (const file of await readdir(dir)) await import(path.join(dir, file));":
      'jobs/a.js',
    'for (const name of NAMES) app.use(require(`./routes/${name}`));': 'src/routes/b/index.js',
    "for (const name of NAMES) app.use(require('./routes/' + name));": 'src/routes/a.js',
    'const { default: page } = await import(`../pages/${name}.js`);': 'pages/a.js',
    "globSync(path.join(__dirname, 'routes/*.js')).forEach((file) => require(file)(app));": 'src/routes/a.js',
  };

  for (const [text, path] of Object.entries(LOADERS)) {
    it(`hold what a module loads by name: ${text}`, () => {
      assert.deepEqual(scripts({ 'src/index.js': text, [path]: '', 'other/a.js': '' }).length, 2);
    });
  }

  it('are not joined by folders that are listed for something else', () => {
    const files = { 'src/index.js': 'fs.readdirSync(__dirname).forEach((file) => console.log(file));', 'src/a.js': '' };
    assert.equal(scripts(files).length, 2);
    const templates = "const a = require('./a');\nfs.readdirSync(path.join(__dirname, 'pages'));";
    assert.equal(scripts({ 'src/index.js': templates, 'src/pages/b.js': '' }).length, 2);
  });

  const django = (settings: string, urls: string): readonly (readonly string[])[] =>
    importGroups(
      Object.entries({
        'site/settings.py': settings,
        'site/urls.py': urls,
        'tours/middleware.py': 'class Tenants:\n    pass\n',
        'tours/urls.py': 'from . import views\n',
        'tours/views.py': '',
        'tours/tools.py': '',
      }).map(([path, text]) => importFacts({ path, language: 'python', text })),
      [],
    );

  it('hold the modules that settings and routes of Django name', () => {
    const settings =
      'ROOT_URLCONF = "site.urls"\nMIDDLEWARE = [\n    "django.middleware.common.CommonMiddleware",\n' +
      "    'tours.middleware.Tenants',\n]\nMIDDLEWARE += ('tours.tools.Clock',)\n";
    const urls = "from django.urls import include, path\nurlpatterns = [path('', include(('tours.urls', 'tours')))]\n";
    assert.deepEqual(
      django(settings, urls).map((group) => group.length),
      [6],
    );
  });

  it('are not joined by other texts', () => {
    const settings = 'TITLE = "tours.middleware.Tenants"\nLOGIN_URL = "site.urls"\n';
    const urls = "urlpatterns = [path('tours.urls', exclude('tours.tools'))]\n";
    assert.equal(django(settings, urls).length, 5);
  });
});
