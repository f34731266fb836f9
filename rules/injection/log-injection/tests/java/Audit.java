package shop.audit;

import java.util.logging.Level;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.logging.log4j.LogManager;
import org.owasp.encoder.Encode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Audit {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
  private static final org.apache.logging.log4j.Logger LOG4J = LogManager.getLogger(Audit.class);
  private final Log commons = LogFactory.getLog(Audit.class);
  private final java.util.logging.Logger platform = java.util.logging.Logger.getLogger("audit");

  void login(HttpServletRequest request) {
    // finding: log-injection
    LOG.info("login from page " + request.getParameter("page"));
    // finding: log-injection
    LOG4J.warn("no such tab: {}", request.getParameter("tab"));
    String agent = request.getParameter("client");
    // finding: log-injection
    commons.error("refused client " + agent);
    // finding: log-injection
    platform.log(Level.INFO, "filter {0}", request.getParameter("filter"));
  }

  @GetMapping("/search")
  void search(@RequestParam String word) {
    // finding: log-injection
    LOG.debug(String.format("searched for %s", word));
  }

  void safe(HttpServletRequest request, @RequestParam int page) {
    // ok: log-injection
    LOG.info("started");
    // ok: log-injection
    LOG.info("page {}", page);
    // ok: log-injection
    LOG.info("client " + request.getHeader("X-Client"));
    // ok: log-injection
    LOG.info("filter {}", Encode.forJava(request.getParameter("filter")));
    String word = request.getParameter("word").replace('\n', '_').replace('\r', '_');
    // ok: log-injection
    LOG.info("word " + word);
    String clean = request.getHeader("X-Client").replaceAll("[\\r\\n]", "");
    // ok: log-injection
    platform.warning("client " + clean);
    String theme = "dark".equals(request.getParameter("theme")) ? "dark" : "light";
    // ok: log-injection
    commons.info("theme " + theme);
  }

  void digits(@RequestParam String mail, javax.crypto.Mac mac) {
    // ok: log-injection
    LOG.info("from {}", java.util.HexFormat.of().formatHex(mac.doFinal(mail.getBytes())));
  }

  record Visit(String page, String agent) {}

  void visits(@RequestParam String page, @RequestParam String agent, com.fasterxml.jackson.databind.ObjectMapper mapper) throws Exception {
    // JSON has line breaks in escaped form only
    // ok: log-injection
    LOG.info("visit {}", mapper.writeValueAsString(new Visit(page, agent)));
    // finding: log-injection
    LOG.info("visit {}", new Visit(page, agent));
  }
}
