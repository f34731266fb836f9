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
