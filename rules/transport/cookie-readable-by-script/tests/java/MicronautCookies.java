import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.cookie.Cookie;
import java.util.UUID;

@Controller("/sessions")
class MicronautCookies {
  @Get("/open")
  HttpResponse<?> open() {
    // finding: cookie-readable-by-script
    return HttpResponse.ok().cookie(Cookie.of("session", UUID.randomUUID().toString()).path("/"));
  }

  @Get("/off")
  HttpResponse<?> off() {
    // finding: cookie-readable-by-script
    return HttpResponse.noContent().cookie(Cookie.of("session", UUID.randomUUID().toString()).httpOnly(false));
  }

  @Get("/on")
  HttpResponse<?> on() {
    // ok: cookie-readable-by-script
    return HttpResponse.ok().cookie(Cookie.of("session", UUID.randomUUID().toString()).secure(true).httpOnly(true));
  }

  @Get("/short")
  HttpResponse<?> withoutArguments() {
    // ok: cookie-readable-by-script
    return HttpResponse.ok().cookie(Cookie.of("session", UUID.randomUUID().toString()).secure().httpOnly());
  }

  @Get("/gone")
  HttpResponse<?> gone() {
    // ok: cookie-readable-by-script
    return HttpResponse.ok().cookie(Cookie.of("session", "").maxAge(0));
  }
}
