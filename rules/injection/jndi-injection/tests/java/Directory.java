package shop.directory;

import java.util.Map;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.springframework.jndi.JndiTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

class Directory {
  private static final Map<String, String> SOURCES = Map.of("orders", "java:comp/env/jdbc/orders", "stock", "java:comp/env/jdbc/stock");
  private final JndiTemplate template = new JndiTemplate();

  Object byParameter(HttpServletRequest request) throws NamingException {
    Context context = new InitialContext();
    // finding: jndi-injection
    return context.lookup(request.getParameter("name"));
  }

  Object byHeader(HttpServletRequest request) throws NamingException {
    String tenant = request.getHeader("X-Tenant");
    // finding: jndi-injection
    return new InitialDirContext().lookup("java:comp/env/" + tenant);
  }

  @GetMapping("/queues/{queue}")
  Object queue(@PathVariable String queue) throws NamingException {
    // finding: jndi-injection
    return InitialContext.doLookup(queue);
  }

  @GetMapping("/beans")
  Object bean(@RequestParam("bean") String bean) throws NamingException {
    // finding: jndi-injection
    return template.lookup(bean);
  }

  Object byCookie(HttpServletRequest request) throws NamingException {
    for (Cookie cookie : request.getCookies()) {
      // finding: jndi-injection
      if ("region".equals(cookie.getName())) return new InitialContext().lookup(cookie.getValue());
    }
    return null;
  }

  Object fixed() throws NamingException {
    // ok: jndi-injection
    return new InitialContext().lookup("java:comp/env/jdbc/orders");
  }

  Object listed(HttpServletRequest request) throws NamingException {
    String name = SOURCES.get(request.getParameter("source"));
    // ok: jndi-injection
    return name == null ? null : new InitialContext().lookup(name);
  }

  Object chosen(HttpServletRequest request) throws NamingException {
    String name = "true".equals(request.getParameter("archive")) ? "java:comp/env/jdbc/archive" : "java:comp/env/jdbc/orders";
    // ok: jndi-injection
    return new InitialContext().lookup(name);
  }

  Object numbered(HttpServletRequest request) throws NamingException {
    int shard = Integer.parseInt(request.getParameter("shard"));
    // ok: jndi-injection
    return new InitialContext().lookup("java:comp/env/jdbc/shard" + shard);
  }

  Object checked(HttpServletRequest request) throws NamingException {
    String name = request.getParameter("name");
    if (!name.equals("orders") && !name.equals("stock")) throw new IllegalArgumentException();
    // ok: jndi-injection
    return new InitialContext().lookup("java:comp/env/jdbc/" + name);
  }
}
