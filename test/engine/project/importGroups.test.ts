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
});
