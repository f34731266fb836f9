package shop.login;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

class Returns extends HttpServlet {
  private static final Set<String> TARGETS = Set.of("/orders", "/account");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // finding: open-redirect
    response.sendRedirect(request.getParameter("next"));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String target = request.getHeader("X-Return");
    response.setStatus(302);
    // finding: open-redirect
    response.setHeader("Location", target);
  }

  @GetMapping("/view")
  RedirectView view(@RequestParam("to") String to) {
    // finding: open-redirect
    return new RedirectView(to);
  }

  @GetMapping("/model")
  ModelAndView model(@RequestParam("to") String to) {
    // finding: open-redirect
    return new ModelAndView("redirect:" + to);
  }

  @GetMapping("/name")
  String name(@RequestParam("to") String to) {
    // finding: open-redirect
    return "redirect:" + to;
  }

  Response rest(@javax.ws.rs.QueryParam("to") String to) {
    // finding: open-redirect
    return Response.seeOther(URI.create(to)).build();
  }

  @GetMapping("/entity")
  ResponseEntity<Void> entity(@RequestParam String to) {
    HttpHeaders headers = new HttpHeaders();
    // finding: open-redirect
    headers.setLocation(URI.create(to));
    return new ResponseEntity<>(headers, HttpStatus.FOUND);
  }

  void fixed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: open-redirect
    response.sendRedirect("/orders");
    // ok: open-redirect
    response.sendRedirect("/orders?page=" + request.getParameter("page"));
    // ok: open-redirect
    response.sendRedirect(request.getContextPath() + "/login");
    // ok: open-redirect
    response.sendRedirect("https://shop.example/search?q=" + request.getParameter("q"));
  }

  void listed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String next = request.getParameter("next");
    // ok: open-redirect
    if (TARGETS.contains(next)) response.sendRedirect(next);
  }

  void local(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String next = request.getParameter("next");
    if (!next.matches("/[a-z]+")) throw new IllegalArgumentException();
    // ok: open-redirect
    response.sendRedirect(next);
  }

  void chosen(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: open-redirect
    response.sendRedirect("admin".equals(request.getParameter("area")) ? "/admin" : "/home");
  }

  private static String onThisHost(String path) {
    if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) return "/";
    return path.replace("\n", "");
  }

  private static String almost(String path) {
    return path != null && path.startsWith("/") ? path : "/";
  }

  void inHelper(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: open-redirect
    response.sendRedirect(onThisHost(request.getParameter("next")));
    // finding: open-redirect
    response.sendRedirect(almost(request.getParameter("next")));
  }
}
