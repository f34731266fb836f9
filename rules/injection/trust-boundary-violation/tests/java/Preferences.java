package shop.account;

import java.util.Set;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

class Preferences extends HttpServlet {
  private static final Set<String> THEMES = Set.of("light", "dark");

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    // finding: trust-boundary-violation
    session.setAttribute("tenant", request.getParameter("tenant"));
    String group = request.getHeader("X-Group");
    // finding: trust-boundary-violation
    session.setAttribute("group", group.trim());
    // finding: trust-boundary-violation
    session.setAttribute(request.getParameter("key"), "on");
    // finding: trust-boundary-violation
    session.putValue("filter", "name like " + request.getParameter("filter"));
    for (Cookie cookie : request.getCookies()) {
      // finding: trust-boundary-violation
      if (cookie.getName().equals("plan")) request.getSession(true).setAttribute("plan", cookie.getValue());
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    // ok: trust-boundary-violation
    session.setAttribute("started", System.currentTimeMillis());
    // ok: trust-boundary-violation
    session.setAttribute("page", Integer.parseInt(request.getParameter("page")));
    String theme = request.getParameter("theme");
    // ok: trust-boundary-violation
    if (THEMES.contains(theme)) session.setAttribute("theme", theme);
    String language = "de".equals(request.getParameter("language")) ? "de" : "en";
    // ok: trust-boundary-violation
    session.setAttribute("language", language);
    // ok: trust-boundary-violation
    request.setAttribute("title", request.getParameter("title"));
    // ok: trust-boundary-violation
    session.setAttribute("visits", session.getAttribute("visits"));
  }
}
