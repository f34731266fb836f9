package shop.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Downloads {
  void file(HttpServletRequest request, HttpServletResponse response) {
    // finding: header-injection
    response.setHeader("Content-Disposition", "attachment; filename=" + request.getParameter("name"));
    String tenant = request.getHeader("X-Tenant");
    // ok: header-injection
    response.addHeader("X-Tenant", tenant);
    // finding: header-injection
    response.addHeader("X-Group", request.getParameter("group"));
    // finding: header-injection
    response.setContentType(request.getParameter("type"));
    // finding: header-injection
    response.addCookie(new Cookie("last", request.getParameter("last")));
  }

  @GetMapping("/feed")
  HttpHeaders feed(@RequestParam String origin) {
    HttpHeaders headers = new HttpHeaders();
    // finding: header-injection
    headers.add("Access-Control-Allow-Origin", origin);
    // a cookie that the builder has checked
    // ok: header-injection
    headers.add(HttpHeaders.SET_COOKIE, ResponseCookie.from("origin", origin).secure(true).httpOnly(true).build().toString());
    // finding: header-injection
    headers.add(HttpHeaders.SET_COOKIE, "origin=" + origin + "; Secure; HttpOnly");
    return headers;
  }

  void safe(HttpServletRequest request, HttpServletResponse response) {
    // ok: header-injection
    response.setHeader("Cache-Control", "no-store");
    // ok: header-injection
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(request.getParameter("name"), StandardCharsets.UTF_8));
    // ok: header-injection
    response.setHeader("X-Page", String.valueOf(Integer.parseInt(request.getParameter("page"))));
    String name = request.getParameter("name").replaceAll("[\\r\\n]", "");
    // ok: header-injection
    response.setHeader("X-Name", name);
    // ok: header-injection
    response.setHeader("X-Query", Base64.getUrlEncoder().withoutPadding().encodeToString(request.getParameter("q").getBytes()));
    String raw = new String(Base64.getDecoder().decode(request.getParameter("state")));
    // finding: header-injection
    response.setHeader("X-State", raw);
    // lines of 76 characters
    // finding: header-injection
    response.setHeader("X-Whole", Base64.getMimeEncoder().encodeToString(request.getParameter("whole").getBytes()));
    String language = "de".equals(request.getParameter("language")) ? "de" : "en";
    // ok: header-injection
    response.setHeader("Content-Language", language);
  }
}
