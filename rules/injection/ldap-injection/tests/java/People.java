package shop.people;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchScope;
import javax.naming.NamingEnumeration;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.servlet.http.HttpServletRequest;
import org.owasp.esapi.ESAPI;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.support.LdapEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class People {
  private final LdapTemplate template;
  private final DirContext context;

  People(LdapTemplate template, DirContext context) {
    this.template = template;
    this.context = context;
  }

  NamingEnumeration<SearchResult> login(HttpServletRequest request) throws Exception {
    String filter = "(&(uid=" + request.getParameter("user") + ")(active=TRUE))";
    // finding: ldap-injection
    return context.search("ou=people,dc=shop", filter, new SearchControls());
  }

  NamingEnumeration<SearchResult> unit(HttpServletRequest request) throws Exception {
    InitialDirContext own = new InitialDirContext();
    // finding: ldap-injection
    return own.search("ou=" + request.getHeader("X-Unit") + ",dc=shop", "(objectClass=person)", new SearchControls());
  }

  @GetMapping("/people")
  Object people(@RequestParam String name) {
    // finding: ldap-injection
    return template.search("ou=people", "(cn=" + name + "*)", (org.springframework.ldap.core.AttributesMapper<Object>) attributes -> attributes);
  }

  Object unbound(LDAPConnection connection, HttpServletRequest request) throws Exception {
    // finding: ldap-injection
    return connection.search("dc=shop", SearchScope.SUB, "(mail=" + request.getParameter("mail") + ")");
  }

  Object filter(HttpServletRequest request) throws Exception {
    // finding: ldap-injection
    return Filter.create("(sn=" + request.getParameter("sn") + ")");
  }

  NamingEnumeration<SearchResult> fixed() throws Exception {
    // ok: ldap-injection
    return context.search("ou=people,dc=shop", "(active=TRUE)", new SearchControls());
  }

  NamingEnumeration<SearchResult> arguments(HttpServletRequest request) throws Exception {
    // ok: ldap-injection
    return context.search("ou=people,dc=shop", "(uid={0})", new Object[] { request.getParameter("user") }, new SearchControls());
  }

  NamingEnumeration<SearchResult> escaped(HttpServletRequest request) throws Exception {
    String user = LdapEncoder.filterEncode(request.getParameter("user"));
    // ok: ldap-injection
    return context.search("ou=people,dc=shop", "(uid=" + user + ")", new SearchControls());
  }

  NamingEnumeration<SearchResult> esapi(HttpServletRequest request) throws Exception {
    String user = ESAPI.encoder().encodeForLDAP(request.getParameter("user"));
    // ok: ldap-injection
    return context.search("ou=people,dc=shop", "(uid=" + user + ")", new SearchControls());
  }

  Object number(@RequestParam int id) {
    // ok: ldap-injection
    return template.search("ou=people", "(employeeNumber=" + id + ")", (org.springframework.ldap.core.AttributesMapper<Object>) attributes -> attributes);
  }

  Object equality(LDAPConnection connection, HttpServletRequest request) throws Exception {
    // ok: ldap-injection
    return connection.search("dc=shop", SearchScope.SUB, Filter.createEqualityFilter("mail", request.getParameter("mail")));
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder();
    for (char c : value.toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\5c");
        case '*' -> out.append("\\2a");
        case '(' -> out.append("\\28");
        case ')' -> out.append("\\29");
        case '\0' -> out.append("\\00");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String shortened(String value) {
    StringBuilder out = new StringBuilder();
    for (char c : value.toCharArray()) {
      switch (c) {
        case ' ' -> out.append("_");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  NamingEnumeration<SearchResult> byHand(HttpServletRequest request) throws Exception {
    String user = request.getParameter("user");
    // finding: ldap-injection
    context.search("ou=people,dc=shop", "(uid=" + shortened(user) + ")", new SearchControls());
    // ok: ldap-injection
    return context.search("ou=people,dc=shop", "(uid=" + escaped(user) + ")", new SearchControls());
  }
}
