import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.cookie.Cookie;
import java.util.UUID;

@Controller("/sessions")
class MicronautCookies {
  @Get("/open")
  HttpResponse<?> open() {
    // finding: insecure-cookie
    return HttpResponse.ok().cookie(Cookie.of("session", UUID.randomUUID().toString()).path("/"));
  }

  @Get("/off")
  HttpResponse<?> off() {
    // finding: insecure-cookie
    return HttpResponse.noContent().cookie(Cookie.of("session", UUID.randomUUID().toString()).secure(false));
  }

  @Get("/on")
  HttpResponse<?> on() {
    // ok: insecure-cookie
    return HttpResponse.ok().cookie(Cookie.of("session", UUID.randomUUID().toString()).secure(true).httpOnly(true));
  }

  @Get("/short")
  HttpResponse<?> withoutArguments() {
    // ok: insecure-cookie
    return HttpResponse.ok().cookie(Cookie.of("session", UUID.randomUUID().toString()).secure().httpOnly());
  }

  @Get("/gone")
  HttpResponse<?> gone() {
    // ok: insecure-cookie
    return HttpResponse.ok().cookie(Cookie.of("session", "").maxAge(0));
  }
}
