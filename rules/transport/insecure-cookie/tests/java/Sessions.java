import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.undertow.server.handlers.CookieImpl;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Sessions {
  void forgotten(Router router, Vertx vertx) {
    // finding: insecure-cookie
    router.route().handler(SessionHandler.create(LocalSessionStore.create(vertx)));
  }

  void refused(Router router, Vertx vertx) {
    SessionHandler sessions = SessionHandler.create(LocalSessionStore.create(vertx));
    // finding: insecure-cookie
    sessions.setCookieSecureFlag(false);
    router.route().handler(sessions);
  }

  void set(Router router, Vertx vertx) {
    // ok: insecure-cookie
    router.route().handler(SessionHandler.create(LocalSessionStore.create(vertx)).setCookieHttpOnlyFlag(true).setCookieSecureFlag(true));
  }

  CookieImpl undertow(String id) {
    // finding: insecure-cookie
    return new CookieImpl("session", id).setSecure(false);
  }

  DefaultCookie netty(String id) {
    DefaultCookie cookie = new DefaultCookie("session", id);
    // ok: insecure-cookie
    cookie.setSecure(true);
    return cookie;
  }

  void remembering(HttpSecurity http) throws Exception {
    // finding: insecure-cookie
    http.rememberMe(remember -> remember.useSecureCookie(false));
  }
}
