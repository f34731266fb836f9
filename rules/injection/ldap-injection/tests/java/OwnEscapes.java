package shop.directory;

import com.acme.directory.Encoders;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OwnEscapes {
  private final DirContext directory;

  OwnEscapes(DirContext directory) {
    this.directory = directory;
  }

  @GetMapping("/people")
  boolean people(@RequestParam String name) throws NamingException {
    // ok: ldap-injection
    return directory.search("ou=people", "(cn=" + forFilter(name) + ")", new SearchControls()).hasMore();
  }

  @GetMapping("/plain")
  boolean plain(@RequestParam String name) throws NamingException {
    // finding: ldap-injection
    return directory.search("ou=people", "(cn=" + withoutStars(name) + ")", new SearchControls()).hasMore();
  }

  @GetMapping("/groups")
  boolean groups(@RequestParam String name) throws NamingException {
    // ok: ldap-injection
    return directory.search("ou=groups", "(cn=" + Encoders.escapeFilterValue(name) + ")", new SearchControls()).hasMore();
  }

  private static String forFilter(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\':
          out.append("\\5c");
          break;
        case '*':
          out.append("\\2a");
          break;
        case '(':
          out.append("\\28");
          break;
        case ')':
          out.append("\\29");
          break;
        case '\0':
          out.append("\\00");
          break;
        default:
          out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutStars(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (c == '*') out.append("\\2a");
      else out.append(c);
    }
    return out.toString();
  }
}
