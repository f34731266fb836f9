package com.example.people;

import static org.springframework.ldap.query.LdapQueryBuilder.query;

import java.util.List;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QueryBuilders {
  private final LdapTemplate ldap;

  QueryBuilders(LdapTemplate ldap) {
    this.ldap = ldap;
  }

  @GetMapping("/teams")
  List<String> teams(@RequestParam String prefix, @RequestParam String town) {
    return ldap.search( // ok: ldap-injection
        query().base("ou=teams").where("objectClass").is("team").and("cn").whitespaceWildcardsLike(prefix).or("l").is(town),
        names());
  }

  @GetMapping("/desks")
  List<String> desks(@RequestParam String floor) {
    return ldap.search(query().where("floor").gte(floor), names()); // ok: ldap-injection
  }

  @GetMapping("/rooms")
  List<String> rooms(@RequestParam String floor) {
    return ldap.search(query().base("ou=rooms").filter("(floor=" + floor + ")"), names()); // finding: ldap-injection
  }

  @GetMapping("/units")
  List<String> units(@RequestParam String unit) {
    return ldap.search("ou=" + unit, "(objectClass=unit)", names()); // finding: ldap-injection
  }

  private static AttributesMapper<String> names() {
    return attributes -> String.valueOf(attributes.get("cn").get());
  }
}
