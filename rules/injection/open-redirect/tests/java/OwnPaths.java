import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

class OwnPaths extends HttpServlet {
  private static final String SITE = "https://shop.example";

  /** The path as it was sent may begin with two slashes and a host. */
  void withQuery(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // finding: open-redirect
    response.sendRedirect(request.getRequestURI() + "?lang=en");
  }

  void withSlash(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    if (!path.endsWith("/")) {
      // finding: open-redirect
      response.sendRedirect(path + "/");
    }
  }

  void lowered(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI().toLowerCase();
    response.setStatus(301);
    // finding: open-redirect
    response.setHeader("Location", path);
  }

  void onceMore(HttpServletRequest request, HttpServletResponse response) throws IOException {
    StringBuilder target = new StringBuilder(request.getRequestURI());
    target.append("?page=").append(2);
    // finding: open-redirect
    response.sendRedirect(target.toString());
  }

  /** At the root of a server the context path is empty. */
  void inContext(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // finding: open-redirect
    response.sendRedirect(request.getContextPath() + request.getParameter("next"));
  }

  void inNamedContext(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String context = request.getContextPath();
    String next = request.getParameter("next");
    // ok: open-redirect
    response.sendRedirect(context + "/pages/" + next);
    // ok: open-redirect
    response.sendRedirect(context + "/login?next=" + next);
    // ok: open-redirect
    response.sendRedirect(context + "?next=" + next);
  }

  void behindHost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: open-redirect
    response.sendRedirect(SITE + request.getRequestURI());
    // ok: open-redirect
    response.sendRedirect("https://" + request.getServerName() + request.getRequestURI());
    // ok: open-redirect
    response.sendRedirect(SITE + request.getPathInfo());
  }

  void behindPath(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: open-redirect
    response.sendRedirect("/en" + request.getRequestURI());
    // ok: open-redirect
    response.sendRedirect(request.getContextPath() + "/login?from=" + request.getRequestURI());
  }

  /** Containers normalise this one. */
  void servletPath(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: open-redirect
    response.sendRedirect(request.getContextPath() + request.getServletPath() + "?" + request.getQueryString());
    // ok: open-redirect
    response.sendRedirect(request.getServletPath());
    // ok: open-redirect
    response.sendRedirect(request.getRequestURL() + "?" + request.getQueryString());
  }

  void oneSlash(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI().replaceAll("^/+", "/");
    // ok: open-redirect
    response.sendRedirect(path + "?lang=en");
    // ok: open-redirect
    response.sendRedirect(request.getRequestURI().replaceAll("/{2,}", "/"));
    // finding: open-redirect
    response.sendRedirect(request.getRequestURI().replaceAll("\\.html$", ""));
  }

  void checked(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith("//")) {
      response.sendError(400);
      return;
    }
    // ok: open-redirect
    response.sendRedirect(path + "?lang=en");
  }

  void known(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith("/old/")) {
      // ok: open-redirect
      response.sendRedirect(path + "?moved");
    }
    if (path.equals("/help")) {
      // ok: open-redirect
      response.sendRedirect(path + "/");
    }
  }
}
