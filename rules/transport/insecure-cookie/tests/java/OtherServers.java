import io.javalin.http.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.springframework.session.web.http.DefaultCookieSerializer;

class OtherServers {
  void vertx(RoutingContext context, String id) {
    // finding: insecure-cookie
    context.response().addCookie(Cookie.cookie("session", id).setHttpOnly(true));
  }

  void protectedVertx(RoutingContext context, String id) {
    // ok: insecure-cookie
    context.response().addCookie(Cookie.cookie("session", id).setHttpOnly(true).setSecure(true).setSameSite(CookieSameSite.LAX));
  }

  void javalin(Context context, String id) {
    // finding: insecure-cookie
    context.cookie("session-id", id);
    // ok: insecure-cookie
    context.cookie("colours", "dark");
  }

  DefaultCookieSerializer serializer() {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    // finding: insecure-cookie
    serializer.setUseSecureCookie(false);
    return serializer;
  }

  DefaultCookieSerializer secure() {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    // ok: insecure-cookie
    serializer.setUseSecureCookie(true);
    return serializer;
  }
}
